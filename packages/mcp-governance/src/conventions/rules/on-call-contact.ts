import { z } from 'zod';
import { defineRule, problem } from '../define-rule';
import { governancePointer } from '../governance-pointer';

export const onCallContact = defineRule({
  id: 'on-call-contact',
  subject: 'manifest',
  category: 'ownership',
  level: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires an address that reaches whoever is on call.',
  reference: 'Trust level conformant',
  options: z.strictObject({}),
  messages: { missing: 'The server does not say how to reach who is on call.' },
  fixes: {
    default:
      'Set support.onCall in the governance block to a URL or a mailto: address.',
  },
  *check({ governance }) {
    if (!governance.support?.onCall?.trim()) {
      yield problem('missing', governancePointer('support', 'onCall'));
    }
  },
});

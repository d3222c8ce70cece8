import { z } from 'zod';
import { defineRule, problem } from '../define-rule';
import { governancePointer } from '../governance-pointer';

export const securityContact = defineRule({
  id: 'security-contact',
  subject: 'manifest',
  category: 'ownership',
  level: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires an address for whoever finds a weakness.',
  reference: 'Trust level conformant',
  options: z.strictObject({}),
  messages: { missing: 'The server names no security contact.' },
  fixes: {
    default:
      'Set support.securityContact in the governance block to a URL or a mailto: address.',
  },
  *check({ governance }) {
    if (!governance.support?.securityContact?.trim()) {
      yield problem('missing', governancePointer('support', 'securityContact'));
    }
  },
});

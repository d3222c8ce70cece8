import { createFingerprint } from '../../model/digest';
import { defineCheck } from '../define-check';
import { findScope } from '../find-scope';

export const scopeMeaningChanged = defineCheck({
  id: 'scope-meaning-changed',
  rows: ['AUTH-05'],
  of: 'scope',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'meaning of a scope',
    action: 'change',
  },
  impact: 'risk',
  flags: ['review', 'security'],
  since: '0.1.0',
  summary: 'A scope says that it allows something else.',
  call: 'Grants of the scope as it was understood.',
  reference: 'MCP specification, security best practices: scope minimization',
  messages: {
    default: 'The scope {{scope}} says that it allows something else now.',
  },
  fixes: { default: 'Give the new meaning a name of its own.' },
  *judge({ action, scope, after }, context) {
    if (action === 'meaning' && after) {
      const digest = createFingerprint(
        findScope(scope, context)?.description ?? '',
      );
      yield { messageId: 'default', data: { scope, digest } };
    }
  },
});

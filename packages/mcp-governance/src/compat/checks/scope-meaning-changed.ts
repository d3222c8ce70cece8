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
  since: '0.1.0',
  summary: 'A scope says that it allows something else.',
  call: 'Grants of the scope as it was understood.',
  reference: 'MCP specification, security best practices: scope minimization',
  messages: {
    default: 'The scope {{scope}} says that it allows something else now.',
    described: 'The scope {{scope}} says now what it allows.',
    undescribed: 'The scope {{scope}} no longer says what it allows.',
    reworded: 'The scope {{scope}} says in other words what it allows.',
    assigned: 'The scope {{scope}} says now which tools need it.',
    unassigned: 'The scope {{scope}} no longer says which tools need it.',
  },
  fixes: {
    default: 'Give the new meaning a name of its own.',
    described: 'Nothing needs to be done.',
    reworded: 'Nothing needs to be done.',
    assigned: 'Nothing needs to be done.',
    undescribed: 'Say again what the scope allows.',
    unassigned: 'Say again which tools need the scope.',
  },
  *judge({ action, scope, meaning = 'other', after }, context) {
    if (action !== 'meaning' || !after) {
      return;
    }
    const digest = createFingerprint(
      findScope(scope, context)?.description ?? '',
    );
    if (meaning === 'other') {
      yield {
        messageId: 'default',
        data: { scope, digest },
        flags: ['review', 'security'],
      };
    } else {
      yield {
        messageId: meaning,
        data: { scope, digest },
        impact: meaning === 'unassigned' ? 'risk' : 'cosmetic',
      };
    }
  },
});

import { defineCheck } from '../define-check';
import { findScope } from '../find-scope';
import { CheckContext } from '../types';

export const scopeAdded = defineCheck({
  id: 'scope-added',
  rows: ['AUTH-03'],
  of: 'scope',
  axes: { direction: 'none', area: 'auth', kind: 'scope', action: 'add' },
  impact: 'breaking',
  flags: ['review'],
  since: '0.1.0',
  summary: 'Tools need a scope that they did not need.',
  call: 'Calls with tokens that lack the scope.',
  reference: 'MCP specification, security best practices: scope minimization',
  messages: {
    default: '{{tools}} needs the scope {{scope}} now.',
    unassigned:
      'There is a scope {{scope}}, and which tools need it is not said.',
    newTools: 'There is a scope {{scope}} for new tools.',
  },
  fixes: {
    default:
      'Let tokens without the scope through until the next major version.',
    unassigned: 'Say which tools need the scope.',
    newTools: 'Nothing needs to be done.',
  },
  *judge({ action, scope, tools, after }, context) {
    if (action !== 'add' || !after) {
      return;
    }
    const data = { scope, tools };
    if (tools.length > 0) {
      yield { messageId: 'default', data };
    } else if (isAssigned(scope, context)) {
      yield { messageId: 'newTools', data, impact: 'additive' };
    } else {
      yield { messageId: 'unassigned', data, impact: 'risk' };
    }
  },
});

function isAssigned(scope: string, context: CheckContext): boolean {
  return (findScope(scope, context)?.tools ?? []).length > 0;
}

import { defineCheck } from '../define-check';

export const scopeRemoved = defineCheck({
  id: 'scope-removed',
  rows: ['AUTH-04'],
  of: 'scope',
  axes: { direction: 'none', area: 'auth', kind: 'scope', action: 'remove' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A scope is gone, or tools need it no longer.',
  call: 'Calls with tokens that carry the scope, and others.',
  reference: 'MCP specification, security best practices: scope minimization',
  messages: {
    default: 'The scope {{scope}} is gone.',
    tools: '{{tools}} no longer needs the scope {{scope}}.',
  },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ action, scope, tools, after }) {
    if (action === 'remove') {
      yield {
        messageId: after ? 'tools' : 'default',
        data: { scope, ...(after && { tools }) },
      };
    }
  },
});

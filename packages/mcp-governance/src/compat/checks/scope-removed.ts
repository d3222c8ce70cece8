import { defineCheck } from '../define-check';

export const scopeRemoved = defineCheck({
  id: 'scope-removed',
  rows: ['AUTH-04'],
  of: 'scope',
  axes: { direction: 'none', area: 'auth', kind: 'scope', action: 'remove' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A scope is gone.',
  call: 'Calls with tokens that carry the scope, and others.',
  reference: 'MCP specification, security best practices: scope minimization',
  messages: { default: 'The scope {{scope}} is gone.' },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ action, scope }) {
    if (action === 'remove') {
      yield { messageId: 'default', data: { scope } };
    }
  },
});

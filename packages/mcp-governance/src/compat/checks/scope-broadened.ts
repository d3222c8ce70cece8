import { defineCheck } from '../define-check';

export const scopeBroadened = defineCheck({
  id: 'scope-broadened',
  rows: ['AUTH-05'],
  of: 'scope',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'breadth of a scope',
    action: 'loosen',
  },
  impact: 'breaking',
  flags: ['review', 'security'],
  since: '0.1.0',
  summary: 'A broader scope stands where a narrower one was.',
  call: 'Calls with tokens that carry the narrower scope, and keeping agents to what they need.',
  reference: 'MCP specification, security best practices: scope minimization',
  unmirrored: {
    'none/tighten':
      'A narrower scope is one that existing tokens lack: scope-added reports it.',
  },
  messages: {
    default:
      'The scope {{scope}} stands where {{replaced}} was, and allows more.',
  },
  fixes: { default: 'Keep the narrower scope.' },
  *judge({ action, scope, replaced = '' }) {
    if (action === 'broaden') {
      yield { messageId: 'default', data: { scope, replaced } };
    }
  },
});

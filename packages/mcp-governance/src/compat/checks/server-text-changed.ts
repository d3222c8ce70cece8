import { defineCheck } from '../define-check';

export const serverTextChanged = defineCheck({
  id: 'server-text-changed',
  rows: [],
  of: 'text',
  axes: {
    direction: 'none',
    area: 'server',
    kind: 'manifest text',
    action: 'change',
  },
  impact: 'cosmetic',
  since: '0.1.0',
  summary: 'A server’s title or description in the registry is another.',
  call: 'Nothing: callers use the name.',
  reference: 'server.json, 2025-12-11: title, description',
  messages: { default: 'The {{field}} of the server is another.' },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ of, field, digest = '' }) {
    if (of === 'server' && field !== 'instructions') {
      yield { messageId: 'default', data: { field, digest } };
    }
  },
});

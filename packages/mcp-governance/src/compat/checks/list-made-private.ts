import { defineCheck } from '../define-check';

export const listMadePrivate = defineCheck({
  id: 'list-made-private',
  rows: ['SRV-13'],
  of: 'cache',
  axes: {
    direction: 'none',
    area: 'server',
    kind: 'public list',
    action: 'remove',
  },
  impact: 'cosmetic',
  since: '0.1.0',
  summary: 'A server no longer lets caches share a list among all callers.',
  call: 'Nothing: callers ask for the list themselves.',
  reference: 'MCP specification 2026-07-28, cacheable results: cacheScope',
  messages: {
    default: 'Caches may no longer share {{list}} among all callers.',
  },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ action, list }) {
    if (action === 'remove') {
      yield { messageId: 'default', data: { list } };
    }
  },
});

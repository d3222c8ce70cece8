import { defineCheck } from '../define-check';

export const listMadePublic = defineCheck({
  id: 'list-made-public',
  rows: ['SRV-13'],
  of: 'cache',
  axes: {
    direction: 'none',
    area: 'server',
    kind: 'public list',
    action: 'add',
  },
  impact: 'risk',
  flags: ['security'],
  since: '0.1.0',
  summary: 'A server lets caches share a list among all callers.',
  call: 'Nothing: callers get the same list, and others may get it as well.',
  reference: 'MCP specification 2026-07-28, cacheable results: cacheScope',
  messages: {
    default:
      'Caches may share {{list}} among all callers now, whatever credential they have.',
  },
  fixes: {
    default:
      'Make sure that the list is the same for every caller; else let it be private.',
  },
  *judge({ action, list }) {
    if (action === 'add') {
      yield { messageId: 'default', data: { list } };
    }
  },
});

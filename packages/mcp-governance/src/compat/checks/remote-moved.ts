import { defineCheck } from '../define-check';

export const remoteMoved = defineCheck({
  id: 'remote-moved',
  rows: ['NET-01'],
  of: 'endpoint',
  axes: {
    direction: 'none',
    area: 'transport',
    kind: 'address',
    action: 'change',
  },
  impact: 'breaking',
  flags: ['review'],
  since: '0.1.0',
  summary: 'A server is reached at another address.',
  call: 'Every call at the older address.',
  reference: 'server.json, 2025-12-11: remotes',
  messages: {
    default: 'The server has moved from {{from}} to {{to}}.',
    host: 'The server has moved to another host, from {{from}} to {{to}}.',
  },
  fixes: {
    default:
      'Keep the older address beside the new one until the next major version.',
  },
  *judge({ what, action, from = '', to = '' }) {
    if (what === 'remote' && (action === 'host' || action === 'path')) {
      const isBare = from.startsWith('https:') && to.startsWith('http:');
      yield {
        messageId: action === 'host' ? 'host' : 'default',
        data: { from, to },
        ...(isBare && { flags: ['security'] }),
      };
    }
  },
});

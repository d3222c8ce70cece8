import { defineCheck } from '../define-check';

export const remoteRemoved = defineCheck({
  id: 'remote-removed',
  rows: ['NET-01'],
  of: 'endpoint',
  axes: {
    direction: 'none',
    area: 'transport',
    kind: 'remote',
    action: 'remove',
  },
  impact: 'breaking',
  flags: ['review'],
  since: '0.1.0',
  summary: 'A server is no longer reached at an address.',
  call: 'Every call at that address.',
  reference: 'server.json, 2025-12-11: remotes',
  messages: { default: 'The server is no longer reached at {{url}}.' },
  fixes: {
    default: 'Keep the address, or publish this as a new major version.',
  },
  *judge({ what, action, from = '' }) {
    if (what === 'remote' && action === 'remove') {
      yield { messageId: 'default', data: { url: from } };
    }
  },
});

import { defineCheck } from '../define-check';

export const remoteAdded = defineCheck({
  id: 'remote-added',
  rows: ['NET-02'],
  of: 'endpoint',
  axes: { direction: 'none', area: 'transport', kind: 'remote', action: 'add' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A server is reached at one more address.',
  call: 'Every call at the older addresses.',
  reference: 'server.json, 2025-12-11: remotes',
  messages: {
    default: 'The server is reached at {{url}}, too.',
    first:
      'The server is reached over a network now, at {{url}}; it only ran on the caller’s machine.',
  },
  fixes: {
    default: 'Nothing needs to be done.',
    first: 'Have it reviewed: what agents send leaves their machine.',
  },
  *judge({ what, action, to = '', firstRemote = false }) {
    if (what === 'remote' && action === 'add') {
      yield {
        messageId: firstRemote ? 'first' : 'default',
        data: { url: to },
        ...(firstRemote && { flags: ['review'] }),
      };
    }
  },
});

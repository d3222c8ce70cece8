import { defineCheck } from '../define-check';

export const packageRemoved = defineCheck({
  id: 'package-removed',
  rows: ['NET-01'],
  of: 'endpoint',
  axes: {
    direction: 'none',
    area: 'package',
    kind: 'package',
    action: 'remove',
  },
  impact: 'breaking',
  flags: ['review'],
  since: '0.1.0',
  summary: 'A server can no longer be installed in a way in which it could.',
  call: 'Every installation in that way.',
  reference: 'server.json, 2025-12-11: packages',
  messages: {
    default: 'The server can no longer be installed as {{package}}.',
  },
  fixes: {
    default:
      'Keep publishing the package, or publish this as a new major version.',
  },
  *judge({ what, action, from = '' }) {
    if (what === 'package' && action === 'remove') {
      yield { messageId: 'default', data: { package: from } };
    }
  },
});

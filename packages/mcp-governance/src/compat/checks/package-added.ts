import { defineCheck } from '../define-check';

export const packageAdded = defineCheck({
  id: 'package-added',
  rows: ['NET-02'],
  of: 'endpoint',
  axes: { direction: 'none', area: 'package', kind: 'package', action: 'add' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A server can be installed in one more way.',
  call: 'Every installation as before.',
  reference: 'server.json, 2025-12-11: packages',
  messages: { default: 'The server can be installed as {{package}}, too.' },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ what, action, to = '' }) {
    if (what === 'package' && action === 'add') {
      yield { messageId: 'default', data: { package: to } };
    }
  },
});

import { defineCheck } from '../define-check';

export const packageSourceChanged = defineCheck({
  id: 'package-source-changed',
  rows: ['PKG-01'],
  of: 'endpoint',
  axes: {
    direction: 'none',
    area: 'package',
    kind: 'package source',
    action: 'change',
  },
  impact: 'risk',
  flags: ['review', 'security'],
  since: '0.1.0',
  summary: 'A server is installed from another package or registry.',
  call: 'Trust in the package as it was.',
  reference: 'OWASP MCP Top 10, MCP04: supply chain',
  messages: {
    default: 'The server is installed from {{to}} now, not from {{from}}.',
  },
  fixes: { default: 'Have somebody make sure who owns the new package.' },
  *judge({ what, action, from = '', to = '' }) {
    if (what === 'package' && action === 'source') {
      yield { messageId: 'default', data: { from, to } };
    }
  },
});

import { defineCheck } from '../define-check';

export const protocolVersionChanged = defineCheck({
  id: 'protocol-version-changed',
  rows: ['SRV-11'],
  of: 'contract',
  axes: {
    direction: 'none',
    area: 'server',
    kind: 'protocolVersion',
    action: 'change',
  },
  impact: 'cosmetic',
  since: '0.1.0',
  summary:
    'A server speaks another version of the protocol with whoever recorded it.',
  call: 'Clients that speak the older version.',
  reference: 'MCP specification, versioning',
  messages: {
    default: 'The snapshot was taken over {{to}}, the older one over {{from}}.',
    older: 'The snapshot was taken over {{to}}, which is older than {{from}}.',
  },
  fixes: {
    default: 'Nothing needs to be done.',
    older: 'Make sure that the server still speaks {{from}}.',
  },
  *judge({ field, from, to }) {
    if (field === 'protocolVersion') {
      const isOlder = String(to) < String(from);
      yield {
        messageId: isOlder ? 'older' : 'default',
        data: { from: String(from), to: String(to) },
        ...(isOlder && { impact: 'risk' }),
      };
    }
  },
});

import { defineCheck } from '../define-check';
import { compareSchemes, isOpen } from '../auth-strength';

export const authWeakened = defineCheck({
  id: 'auth-weakened',
  rows: ['AUTH-02'],
  of: 'auth',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'authentication scheme',
    action: 'loosen',
  },
  impact: 'breaking',
  flags: ['review', 'security'],
  since: '0.1.0',
  summary: 'Callers prove who they are in a weaker way.',
  call: 'That it is hard to pass for somebody else.',
  reference: 'MCP specification, basic/authorization',
  messages: {
    default: 'Callers need {{to}} now, which is weaker than {{from}}.',
  },
  fixes: { default: 'Keep the stronger scheme.' },
  *judge({ field, from, to }) {
    const isOther =
      field === 'scheme' && from && to && !isOpen(from) && !isOpen(to);
    if (isOther && (compareSchemes(from, to) ?? 0) < 0) {
      yield { messageId: 'default', data: { from, to } };
    }
  },
});

import { defineCheck } from '../define-check';
import { compareSchemes, isOpen } from '../auth-strength';

export const authStrengthened = defineCheck({
  id: 'auth-strengthened',
  rows: ['AUTH-01'],
  of: 'auth',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'authentication scheme',
    action: 'tighten',
  },
  impact: 'breaking',
  flags: ['review'],
  since: '0.1.0',
  summary: 'Callers must prove who they are in a stronger way.',
  call: 'Calls with the older sort of credential.',
  reference: 'MCP specification, basic/authorization',
  messages: {
    default: 'Callers need {{to}} now, which is stronger than {{from}}.',
  },
  fixes: {
    default: 'Accept the older credential until the next major version.',
  },
  *judge({ field, from, to }) {
    const isOther =
      field === 'scheme' && from && to && !isOpen(from) && !isOpen(to);
    if (isOther && (compareSchemes(from, to) ?? 0) > 0) {
      yield { messageId: 'default', data: { from, to } };
    }
  },
});

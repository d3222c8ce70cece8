import { defineCheck } from '../define-check';
import { compareSchemes, isOpen } from '../auth-strength';

export const authSchemeChanged = defineCheck({
  id: 'auth-scheme-changed',
  rows: ['AUTH-01'],
  of: 'auth',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'authentication scheme',
    action: 'change',
  },
  impact: 'breaking',
  flags: ['review'],
  since: '0.1.0',
  summary: 'Callers prove who they are in another way.',
  call: 'Calls with the older sort of credential.',
  reference: 'MCP specification, basic/authorization',
  messages: { default: 'Callers need {{to}} now, not {{from}}.' },
  fixes: {
    default: 'Accept the older credential until the next major version.',
  },
  *judge({ field, from, to }) {
    const isOther =
      field === 'scheme' && from && to && !isOpen(from) && !isOpen(to);
    const order = isOther ? compareSchemes(from, to) : undefined;
    if (isOther && (order === undefined || order === 0)) {
      yield { messageId: 'default', data: { from, to } };
    }
  },
});

import { defineCheck } from '../define-check';
import { isOpen } from '../auth-strength';

export const authRemoved = defineCheck({
  id: 'auth-removed',
  rows: ['AUTH-02'],
  of: 'auth',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'authentication',
    action: 'remove',
  },
  impact: 'breaking',
  flags: ['review', 'security'],
  since: '0.1.0',
  summary: 'Callers need not prove who they are any more.',
  call: 'That only those get in who may.',
  reference: 'MCP specification, basic/authorization',
  messages: {
    default: 'Callers needed {{from}} and need nothing now.',
    undeclared: 'The server no longer says that callers need {{from}}.',
  },
  fixes: {
    default: 'Ask for a credential again.',
    undeclared: 'Say again how callers prove who they are.',
  },
  *judge({ field, from, to }) {
    if (field === 'scheme' && from && !isOpen(from) && isOpen(to)) {
      yield {
        messageId: to === undefined ? 'undeclared' : 'default',
        data: { from },
      };
    }
  },
});

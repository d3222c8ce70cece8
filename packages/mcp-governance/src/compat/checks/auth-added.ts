import { defineCheck } from '../define-check';
import { isOpen } from '../auth-strength';

export const authAdded = defineCheck({
  id: 'auth-added',
  rows: ['AUTH-01'],
  of: 'auth',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'authentication',
    action: 'add',
  },
  impact: 'breaking',
  flags: ['review'],
  since: '0.1.0',
  summary: 'Callers must prove who they are, which they need not before.',
  call: 'Calls without a credential.',
  reference: 'MCP specification, basic/authorization',
  messages: {
    default: 'Callers need {{to}} now; they needed nothing.',
    declared:
      'The server says now that callers need {{to}}; it said nothing before.',
  },
  fixes: {
    default: 'Accept calls without a credential until the next major version.',
    declared: 'Make sure that callers needed it all along.',
  },
  *judge({ field, from, to }) {
    if (field === 'scheme' && isOpen(from) && to && !isOpen(to)) {
      yield {
        messageId: from === undefined ? 'declared' : 'default',
        data: { to },
        ...(from === undefined && { impact: 'risk' }),
      };
    }
  },
});

import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const idempotentHintDropped = defineCheck({
  id: 'idempotent-hint-dropped',
  rows: ['TOOL-08'],
  of: 'hint',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'idempotent hint',
    action: 'remove',
  },
  impact: 'breaking',
  flags: ['review'],
  since: '0.1.0',
  summary: 'A tool no longer says that calling it twice is as good as once.',
  call: 'Clients that repeat a call whose answer was lost.',
  reference: 'MCP specification, ToolAnnotations: idempotentHint',
  messages: { default: 'Calls of {{tool}} can no longer be repeated safely.' },
  fixes: {
    default:
      'Let repeated calls have no further effect, or publish a new major version.',
  },
  *judge({ hint, to, subject, readOnly }) {
    if (hint === 'idempotentHint' && !to && !readOnly) {
      yield { messageId: 'default', data: { tool: nameInSubject(subject) } };
    }
  },
});

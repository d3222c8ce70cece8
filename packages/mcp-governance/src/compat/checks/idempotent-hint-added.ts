import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const idempotentHintAdded = defineCheck({
  id: 'idempotent-hint-added',
  rows: ['TOOL-08'],
  of: 'hint',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'idempotent hint',
    action: 'add',
  },
  impact: 'risk',
  flags: ['review'],
  since: '0.1.0',
  summary:
    'A tool says that calling it twice is as good as once, which it did not say before.',
  call: 'Calls that are made once.',
  reference: 'MCP specification, ToolAnnotations: idempotentHint',
  messages: {
    default: 'The tool {{tool}} says that its calls can be repeated now.',
  },
  fixes: {
    default: 'Have somebody make sure that a repeated call does nothing more.',
  },
  *judge({ hint, to, subject, readOnly }) {
    if (hint === 'idempotentHint' && to && !readOnly) {
      yield { messageId: 'default', data: { tool: nameInSubject(subject) } };
    }
  },
});

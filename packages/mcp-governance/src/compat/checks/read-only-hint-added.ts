import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const readOnlyHintAdded = defineCheck({
  id: 'read-only-hint-added',
  rows: ['TOOL-05'],
  of: 'hint',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'read-only hint',
    action: 'add',
  },
  impact: 'risk',
  flags: ['review'],
  since: '0.1.0',
  summary: 'A tool says that it only reads, which it did not say before.',
  call: 'Questions that clients ask before a call that may write.',
  reference: 'MCP specification, ToolAnnotations: readOnlyHint',
  messages: { default: 'The tool {{tool}} says that it only reads now.' },
  fixes: { default: 'Have somebody make sure that the tool writes nothing.' },
  *judge({ hint, to, subject }) {
    if (hint === 'readOnlyHint' && to) {
      yield { messageId: 'default', data: { tool: nameInSubject(subject) } };
    }
  },
});

import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const destructiveHintDropped = defineCheck({
  id: 'destructive-hint-dropped',
  rows: ['TOOL-07'],
  of: 'hint',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'destructive hint',
    action: 'remove',
  },
  impact: 'risk',
  flags: ['review'],
  since: '0.1.0',
  summary: 'A tool says that it destroys nothing, which it did not say before.',
  call: 'Questions that clients ask before a call that may destroy.',
  reference: 'MCP specification, ToolAnnotations: destructiveHint',
  messages: { default: 'The tool {{tool}} says that it destroys nothing now.' },
  fixes: { default: 'Have somebody make sure that the tool only adds.' },
  *judge({ hint, to, subject, readOnly }) {
    if (hint === 'destructiveHint' && !to && !readOnly) {
      yield { messageId: 'default', data: { tool: nameInSubject(subject) } };
    }
  },
});

import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const destructiveHintAdded = defineCheck({
  id: 'destructive-hint-added',
  rows: ['TOOL-06'],
  of: 'hint',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'destructive hint',
    action: 'add',
  },
  impact: 'risk',
  flags: ['review'],
  since: '0.1.0',
  summary: 'A tool no longer says that it destroys nothing.',
  call: 'Calls that go ahead without a question since the tool only adds.',
  reference: 'MCP specification, ToolAnnotations: destructiveHint',
  messages: { default: 'The tool {{tool}} may destroy now.' },
  fixes: {
    default:
      'Have the tool reviewed; where clients allow additive tools unasked, publish a new major version.',
  },
  *judge({ hint, to, subject, readOnly }) {
    if (hint === 'destructiveHint' && to && !readOnly) {
      yield { messageId: 'default', data: { tool: nameInSubject(subject) } };
    }
  },
});

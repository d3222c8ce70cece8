import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const readOnlyHintDropped = defineCheck({
  id: 'read-only-hint-dropped',
  rows: ['TOOL-04'],
  of: 'hint',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'read-only hint',
    action: 'remove',
  },
  impact: 'breaking',
  flags: ['review'],
  since: '0.1.0',
  summary: 'A tool no longer says that it only reads.',
  call: 'Calls that go ahead without a question since the tool only reads.',
  reference: 'MCP specification, ToolAnnotations: readOnlyHint',
  messages: { default: 'The tool {{tool}} no longer says that it only reads.' },
  fixes: {
    default:
      'Take writing out into a tool of its own, or publish a new major version.',
  },
  *judge({ hint, to, subject }) {
    if (hint === 'readOnlyHint' && !to) {
      yield { messageId: 'default', data: { tool: nameInSubject(subject) } };
    }
  },
});

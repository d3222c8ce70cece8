import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const openWorldHintDropped = defineCheck({
  id: 'open-world-hint-dropped',
  rows: ['TOOL-09'],
  of: 'hint',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'open-world hint',
    action: 'remove',
  },
  impact: 'risk',
  flags: ['review'],
  since: '0.1.0',
  summary:
    'A tool says that it stays within its own system, which it did not say before.',
  call: 'Rules by which clients distrust what the tool returns.',
  reference: 'MCP specification, ToolAnnotations: openWorldHint',
  messages: {
    default: 'The tool {{tool}} says that it reaches nothing outside now.',
  },
  fixes: {
    default: 'Have somebody make sure that nothing from outside comes back.',
  },
  *judge({ hint, to, subject }) {
    if (hint === 'openWorldHint' && !to) {
      yield { messageId: 'default', data: { tool: nameInSubject(subject) } };
    }
  },
});

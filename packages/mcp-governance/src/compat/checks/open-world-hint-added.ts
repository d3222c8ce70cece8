import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const openWorldHintAdded = defineCheck({
  id: 'open-world-hint-added',
  rows: ['TOOL-09'],
  of: 'hint',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'open-world hint',
    action: 'add',
  },
  impact: 'risk',
  flags: ['review'],
  since: '0.1.0',
  summary: 'A tool no longer says that it stays within its own system.',
  call: 'Rules by which clients trust what the tool returns.',
  reference: 'MCP specification, ToolAnnotations: openWorldHint',
  messages: { default: 'The tool {{tool}} may reach out into the world now.' },
  fixes: {
    default: 'Have the tool reviewed: what it returns may come from anybody.',
  },
  *judge({ hint, to, subject }) {
    if (hint === 'openWorldHint' && to) {
      yield { messageId: 'default', data: { tool: nameInSubject(subject) } };
    }
  },
});

import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const toolDescriptionRemoved = defineCheck({
  id: 'tool-description-removed',
  rows: ['TOOL-02'],
  of: 'text',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'description text',
    action: 'remove',
  },
  impact: 'risk',
  flags: ['review'],
  since: '0.1.0',
  summary: 'A tool’s description is gone.',
  call: 'Agents that choose the tool by what it says it does.',
  reference: 'MCP specification, server/tools: description',
  messages: { default: 'The description of {{tool}} is gone.' },
  fixes: { default: 'Give the tool its description back.' },
  *judge({ of, field, subject, before, after }) {
    if (of === 'tool' && field === 'description' && before && !after) {
      yield { messageId: 'default', data: { tool: nameInSubject(subject) } };
    }
  },
});

import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const toolDescriptionAdded = defineCheck({
  id: 'tool-description-added',
  rows: ['TOOL-02'],
  of: 'text',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'description text',
    action: 'add',
  },
  impact: 'risk',
  since: '0.1.0',
  summary: 'A tool that had no description has one.',
  call: 'What agents did with the tool while it had only a name.',
  reference: 'MCP specification, server/tools: description',
  messages: { default: 'The tool {{tool}} has a description now.' },
  fixes: { default: 'Try the new description on saved prompts.' },
  *judge({ of, field, subject, digest = '', before, after }) {
    if (of === 'tool' && field === 'description' && !before && after) {
      yield {
        messageId: 'default',
        data: { tool: nameInSubject(subject), digest },
      };
    }
  },
});

import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const toolTitleChanged = defineCheck({
  id: 'tool-title-changed',
  rows: ['TOOL-03'],
  of: 'text',
  axes: { direction: 'none', area: 'tool', kind: 'title', action: 'change' },
  impact: 'cosmetic',
  since: '0.1.0',
  summary: 'A tool is shown to people under another title.',
  call: 'Nothing: callers use the name.',
  reference: 'MCP specification, server/tools: title is for display',
  messages: { default: 'The title of {{tool}} is another.' },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ of, field, subject, digest = '' }) {
    if (of === 'tool' && field === 'title') {
      yield {
        messageId: 'default',
        data: { tool: nameInSubject(subject), digest },
      };
    }
  },
});

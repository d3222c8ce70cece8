import { defineCheck } from '../define-check';
import { isDeprecation, isSunset } from '../deprecation';
import { nameInSubject } from '../subject-name';

export const toolDeprecationWithdrawn = defineCheck({
  id: 'tool-deprecation-withdrawn',
  rows: ['TOOL-14'],
  of: 'meta',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'deprecation',
    action: 'remove',
  },
  impact: 'cosmetic',
  since: '0.1.0',
  summary: 'A tool no longer says that it will go.',
  call: 'Nothing: the tool stays.',
  reference:
    'The deprecation window of the MCP specification, at least twelve months',
  messages: { default: 'The tool {{tool}} is no longer deprecated ({{key}}).' },
  fixes: { default: 'Tell those who are on their way to another tool.' },
  *judge({ key, action, subject, from }) {
    if (
      action === 'remove' &&
      (isDeprecation(key) || isSunset(key)) &&
      from !== false
    ) {
      yield {
        messageId: 'default',
        data: { tool: nameInSubject(subject), key },
      };
    }
  },
});

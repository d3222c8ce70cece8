import { defineCheck } from '../define-check';
import { isDeprecation, isSunset } from '../deprecation';
import { nameInSubject } from '../subject-name';

export const toolDeprecated = defineCheck({
  id: 'tool-deprecated',
  rows: ['TOOL-14'],
  of: 'meta',
  axes: { direction: 'none', area: 'tool', kind: 'deprecation', action: 'add' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A tool says that it will go.',
  call: 'Every call of the tool, until it goes.',
  reference:
    'The deprecation window of the MCP specification, at least twelve months',
  messages: { default: 'The tool {{tool}} is deprecated now ({{key}}).' },
  fixes: {
    default: 'Nothing needs to be done; leave the tool until the day it names.',
  },
  *judge({ key, action, subject, to }) {
    if (
      action === 'add' &&
      (isDeprecation(key) || isSunset(key)) &&
      to !== false
    ) {
      yield {
        messageId: 'default',
        data: { tool: nameInSubject(subject), key },
      };
    }
  },
});

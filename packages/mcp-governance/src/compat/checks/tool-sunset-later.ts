import { defineCheck } from '../define-check';
import { isSunset, readDay } from '../deprecation';
import { nameInSubject } from '../subject-name';

export const toolSunsetLater = defineCheck({
  id: 'tool-sunset-later',
  rows: ['TOOL-14'],
  of: 'meta',
  axes: { direction: 'none', area: 'tool', kind: 'sunset', action: 'loosen' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A tool stays longer than it said.',
  call: 'Every call of the tool.',
  reference:
    'The deprecation window of the MCP specification, at least twelve months',
  messages: { default: '{{tool}} goes on {{to}}, not on {{from}}.' },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ key, action, subject, from, to }) {
    const [old, next] = [readDay(from), readDay(to)];
    if (isSunset(key) && action === 'change' && old && next && next > old) {
      yield {
        messageId: 'default',
        data: { tool: nameInSubject(subject), from: old, to: next },
      };
    }
  },
});

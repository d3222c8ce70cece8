import { defineCheck } from '../define-check';
import { isSunset, readDay } from '../deprecation';
import { nameInSubject } from '../subject-name';

export const toolSunsetEarlier = defineCheck({
  id: 'tool-sunset-earlier',
  rows: ['TOOL-14'],
  of: 'meta',
  axes: { direction: 'none', area: 'tool', kind: 'sunset', action: 'tighten' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A tool goes sooner than it said.',
  call: 'Every call of the tool until the day that was promised.',
  reference:
    'The deprecation window of the MCP specification, at least twelve months',
  messages: {
    default: '{{tool}} goes on {{to}}, not on {{from}}.',
    unreadable:
      'Whether {{tool}} goes sooner than it said cannot be told: {{key}} is no day.',
  },
  fixes: {
    default: 'Keep the day that was promised, or publish a new major version.',
    unreadable: 'Write the day as year, month and day, such as 2027-12-01.',
  },
  *judge({ key, action, subject, from, to }) {
    if (!isSunset(key) || action !== 'change') {
      return;
    }
    const tool = nameInSubject(subject);
    const [old, next] = [readDay(from), readDay(to)];
    if (old === undefined || next === undefined) {
      yield {
        messageId: 'unreadable',
        data: { tool, key, from: from ?? '', to: to ?? '' },
        impact: 'undecided',
      };
    } else if (next < old) {
      yield { messageId: 'default', data: { tool, key, from: old, to: next } };
    }
  },
});

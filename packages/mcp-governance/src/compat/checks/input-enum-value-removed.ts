import { defineEditCheck } from '../define-edit-check';
import { isRespelt } from '../schema/respelt-values';

export const inputEnumValueRemoved = defineEditCheck({
  id: 'input-enum-value-removed',
  rows: ['IN-12', 'IN-13'],
  axes: { direction: 'input', kind: 'enum', action: 'tighten' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A tool no longer takes a value that it took.',
  call: 'A call with that value.',
  reference: 'JSON Schema 2020-12, validation, section 6.1.2 (enum)',
  says: '{{path}} no longer takes {{lost}}',
  messages: {
    letterCase:
      '{{path}} takes {{gained}} instead of {{lost}}: the letter case is another.',
    listed: '{{path}} takes {{after}} only, where any value was taken.',
  },
  fix: 'Take the older values as well, or publish a new major version.',
  weigh({ edit }, _context, impact) {
    if (impact === 'breaking' && edit.before === undefined) {
      return { impact, messageId: 'listed' };
    }
    return impact === 'breaking' && isRespelt(edit)
      ? { impact, messageId: 'letterCase' }
      : undefined;
  },
});

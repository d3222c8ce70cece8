import { defineEditCheck } from '../define-edit-check';

export const inputEnumValueAdded = defineEditCheck({
  id: 'input-enum-value-added',
  rows: ['IN-11'],
  axes: { direction: 'input', kind: 'enum', action: 'loosen' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A tool takes values that it did not take.',
  call: 'A call with one of the older values.',
  reference: 'JSON Schema 2020-12, validation, section 6.1.2 (enum)',
  says: '{{path}} takes more values: {{gained}}',
  messages: {
    unlisted: '{{path}} takes any value, where {{before}} were taken.',
  },
  fix: 'Nothing needs to be done.',
  weigh({ edit }, _context, impact) {
    return impact === 'additive' && edit.after === undefined
      ? { impact, messageId: 'unlisted' }
      : undefined;
  },
});

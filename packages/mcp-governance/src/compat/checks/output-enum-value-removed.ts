import { defineEditCheck } from '../define-edit-check';

export const outputEnumValueRemoved = defineEditCheck({
  id: 'output-enum-value-removed',
  rows: ['OUT-07'],
  axes: { direction: 'output', kind: 'enum', action: 'tighten' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A result holds fewer values than it could hold.',
  call: 'A program that handles each of the older values.',
  reference: 'JSON Schema 2020-12, validation, section 6.1.2 (enum)',
  says: '{{path}} of results is no longer {{lost}}',
  messages: {
    listed: '{{path}} of results is always one of {{after}}.',
  },
  fix: 'Nothing needs to be done.',
  weigh({ edit }, _context, impact) {
    return impact === 'additive' && edit.before === undefined
      ? { impact, messageId: 'listed' }
      : undefined;
  },
});

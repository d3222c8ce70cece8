import { defineEditCheck } from '../define-edit-check';

export const outputObjectOpened = defineEditCheck({
  id: 'output-object-opened',
  rows: ['OUT-12'],
  axes: { direction: 'output', kind: 'unnamed members', action: 'loosen' },
  impact: 'cosmetic',
  since: '0.1.0',
  summary: 'A result may have members that its schema does not name.',
  call: 'A program that reads the members it was promised.',
  reference:
    'JSON Schema 2020-12, core, section 10.3.2.3 (additionalProperties)',
  says: '{{path}} of results may have members that the schema does not name',
  fix: 'Nothing needs to be done.',
  weigh(_change, _context, decided) {
    return decided === 'additive' ? { impact: 'cosmetic' } : undefined;
  },
});

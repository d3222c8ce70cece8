import { defineEditCheck } from '../define-edit-check';

export const outputAlternativeRemoved = defineEditCheck({
  id: 'output-alternative-removed',
  rows: ['OUT-09'],
  axes: { direction: 'output', kind: 'alternative', action: 'remove' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A result may have one form less.',
  call: 'A program that handles each of the older forms.',
  reference: 'JSON Schema 2020-12, core, section 10.2.1',
  says: '{{path}} of results may have one form less, in {{keyword}}',
  fix: 'Nothing needs to be done.',
});

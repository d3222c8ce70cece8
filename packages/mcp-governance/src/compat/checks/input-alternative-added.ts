import { defineEditCheck } from '../define-edit-check';

export const inputAlternativeAdded = defineEditCheck({
  id: 'input-alternative-added',
  rows: ['IN-23'],
  axes: { direction: 'input', kind: 'alternative', action: 'add' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A value may have one form more.',
  call: 'A call with a value of one of the older forms.',
  reference: 'JSON Schema 2020-12, core, section 10.2.1',
  says: '{{path}} may have one form more, in {{keyword}}',
  fix: 'Nothing needs to be done.',
});

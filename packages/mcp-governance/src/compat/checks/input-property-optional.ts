import { defineEditCheck } from '../define-edit-check';

export const inputPropertyOptional = defineEditCheck({
  id: 'input-property-optional',
  rows: ['IN-04'],
  axes: { direction: 'input', kind: 'requiredness', action: 'loosen' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A required parameter may be left out.',
  call: 'A call that gives the parameter.',
  reference: 'JSON Schema 2020-12, validation, section 6.5.3 (required)',
  says: 'The parameter {{path}} may be left out now',
  fix: 'Nothing needs to be done.',
});

import { defineEditCheck } from '../define-edit-check';

export const inputObjectOpened = defineEditCheck({
  id: 'input-object-opened',
  rows: ['IN-19'],
  axes: { direction: 'input', kind: 'unnamed members', action: 'loosen' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A tool takes parameters that its schema does not name.',
  call: 'A call with the parameters that the schema names.',
  reference:
    'JSON Schema 2020-12, core, section 10.3.2.3 (additionalProperties)',
  says: '{{path}} takes members that the schema does not name',
  fix: 'Nothing needs to be done.',
});

import { defineEditCheck } from '../define-edit-check';

export const inputPropertyRequired = defineEditCheck({
  id: 'input-property-required',
  rows: ['IN-03'],
  axes: { direction: 'input', kind: 'requiredness', action: 'tighten' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A parameter that could be left out is required.',
  call: 'A call without the parameter.',
  reference: 'JSON Schema 2020-12, validation, section 6.5.3 (required)',
  says: 'The parameter {{path}} is required now',
  fix: 'Let it be left out as before, or publish a new major version.',
});

import { defineEditCheck } from '../define-edit-check';

export const outputTypeWidened = defineEditCheck({
  id: 'output-type-widened',
  rows: ['OUT-06'],
  axes: { direction: 'output', kind: 'type', action: 'loosen' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A result may hold values of more types.',
  call: 'A program that reads values of the older type.',
  reference: 'JSON Schema 2020-12, validation, section 6.1.1 (type)',
  says: '{{path}} of results was of type {{before}} and is of type {{after}}',
  fix: 'Return the older type only, or publish a new major version.',
});

import { defineEditCheck } from '../define-edit-check';

export const outputPropertyOptional = defineEditCheck({
  id: 'output-property-optional',
  rows: ['OUT-04'],
  axes: { direction: 'output', kind: 'requiredness', action: 'loosen' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A result may lack a member that it always had.',
  call: 'A program that reads the member.',
  reference: 'JSON Schema 2020-12, validation, section 6.5.3 (required)',
  says: 'Results may lack the member {{path}} now',
  fix: 'Return the member always, or publish a new major version.',
});

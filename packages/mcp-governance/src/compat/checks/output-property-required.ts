import { defineEditCheck } from '../define-edit-check';

export const outputPropertyRequired = defineEditCheck({
  id: 'output-property-required',
  rows: ['OUT-05'],
  axes: { direction: 'output', kind: 'requiredness', action: 'tighten' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A result always has a member that it could lack.',
  call: 'A program that copes without the member.',
  reference: 'JSON Schema 2020-12, validation, section 6.5.3 (required)',
  says: 'Results always have the member {{path}} now',
  fix: 'Nothing needs to be done.',
});

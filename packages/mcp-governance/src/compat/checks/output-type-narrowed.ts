import { defineEditCheck } from '../define-edit-check';

export const outputTypeNarrowed = defineEditCheck({
  id: 'output-type-narrowed',
  rows: ['OUT-06', 'OUT-10'],
  axes: { direction: 'output', kind: 'type', action: 'tighten' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A result holds values of other, or of fewer, types.',
  call: 'A program that reads values of the older type.',
  reference: 'JSON Schema 2020-12, validation, section 6.1.1 (type)',
  says: '{{path}} of results was of type {{before}} and is of type {{after}}',
  fix: 'Nothing needs to be done.',
});

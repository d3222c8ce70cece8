import { defineEditCheck } from '../define-edit-check';

export const inputTypeNarrowed = defineEditCheck({
  id: 'input-type-narrowed',
  rows: ['IN-10'],
  axes: { direction: 'input', kind: 'type', action: 'tighten' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A tool takes values of other, or of fewer, types.',
  call: 'A call with a value of the older type.',
  reference: 'JSON Schema 2020-12, validation, section 6.1.1 (type)',
  says: '{{path}} was of type {{before}} and is of type {{after}}',
  fix: 'Take the older type as well, or publish a new major version.',
});

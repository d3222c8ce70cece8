import { defineEditCheck } from '../define-edit-check';

export const inputTypeWidened = defineEditCheck({
  id: 'input-type-widened',
  rows: ['IN-09'],
  axes: { direction: 'input', kind: 'type', action: 'loosen' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A tool takes values of more types.',
  call: 'A call with a value of the older type.',
  reference: 'JSON Schema 2020-12, validation, section 6.1.1 (type)',
  says: '{{path}} was of type {{before}} and is of type {{after}}',
  fix: 'Nothing needs to be done.',
});

import { defineEditCheck } from '../define-edit-check';

export const inputConditionRemoved = defineEditCheck({
  id: 'input-condition-removed',
  rows: ['IN-25'],
  axes: { direction: 'input', kind: 'condition', action: 'remove' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A value must meet one condition less.',
  call: 'A call that meets the older conditions.',
  reference: 'JSON Schema 2020-12, core, section 10.2',
  says: '{{path}} has one condition less, {{keyword}}',
  fix: 'Nothing needs to be done.',
});

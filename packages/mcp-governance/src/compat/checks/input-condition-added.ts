import { defineEditCheck } from '../define-edit-check';

export const inputConditionAdded = defineEditCheck({
  id: 'input-condition-added',
  rows: ['IN-24', 'IN-25', 'IN-26'],
  axes: { direction: 'input', kind: 'condition', action: 'add' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A value must meet one condition more.',
  call: 'A call that meets the older conditions.',
  reference: 'JSON Schema 2020-12, core, section 10.2',
  says: '{{path}} has a further condition, {{keyword}}',
  fix: 'Drop the condition, or publish a new major version.',
});

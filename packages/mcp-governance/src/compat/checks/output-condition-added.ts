import { defineEditCheck } from '../define-edit-check';

export const outputConditionAdded = defineEditCheck({
  id: 'output-condition-added',
  rows: ['OUT-08'],
  axes: { direction: 'output', kind: 'condition', action: 'add' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A result keeps one condition more.',
  call: 'A program that relies on the older conditions.',
  reference: 'JSON Schema 2020-12, core, section 10.2',
  says: '{{path}} of results has a further condition, {{keyword}}',
  fix: 'Nothing needs to be done.',
});

import { defineEditCheck } from '../define-edit-check';

export const outputConditionRemoved = defineEditCheck({
  id: 'output-condition-removed',
  rows: ['OUT-08'],
  axes: { direction: 'output', kind: 'condition', action: 'remove' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A result keeps one condition less.',
  call: 'A program that relies on the condition.',
  reference: 'JSON Schema 2020-12, core, section 10.2',
  says: '{{path}} of results has one condition less, {{keyword}}',
  fix: 'Keep the condition, or publish a new major version.',
});

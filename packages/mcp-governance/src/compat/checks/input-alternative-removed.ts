import { defineEditCheck } from '../define-edit-check';

export const inputAlternativeRemoved = defineEditCheck({
  id: 'input-alternative-removed',
  rows: ['IN-24'],
  axes: { direction: 'input', kind: 'alternative', action: 'remove' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A value may have one form less.',
  call: 'A call with a value of that form.',
  reference: 'JSON Schema 2020-12, core, section 10.2.1',
  says: '{{path}} may have one form less, in {{keyword}}',
  fix: 'Keep the alternative, or publish a new major version.',
});

import { defineEditCheck } from '../define-edit-check';

export const outputBoundTightened = defineEditCheck({
  id: 'output-bound-tightened',
  rows: ['OUT-08'],
  axes: { direction: 'output', kind: 'bound', action: 'tighten' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A result keeps a narrower limit.',
  call: 'A program that relies on the older limit.',
  reference: 'JSON Schema 2020-12, validation, sections 6.2 to 6.4',
  says: 'The limit {{keyword}} of {{path}} of results was {{before}} and is {{after}}',
  fix: 'Nothing needs to be done.',
});

import { defineEditCheck } from '../define-edit-check';

export const inputBoundTightened = defineEditCheck({
  id: 'input-bound-tightened',
  rows: ['IN-14', 'IN-27'],
  axes: { direction: 'input', kind: 'bound', action: 'tighten' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A limit on a number, a length or a count refuses what was taken.',
  call: 'A call that the older limit allowed.',
  reference: 'JSON Schema 2020-12, validation, sections 6.2 to 6.4',
  says: 'The limit {{keyword}} of {{path}} was {{before}} and is {{after}}',
  fix: 'Keep the older limit, or publish a new major version.',
});

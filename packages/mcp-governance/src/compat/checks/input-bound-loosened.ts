import { defineEditCheck } from '../define-edit-check';

export const inputBoundLoosened = defineEditCheck({
  id: 'input-bound-loosened',
  rows: ['IN-15'],
  axes: { direction: 'input', kind: 'bound', action: 'loosen' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A limit on a number, a length or a count takes more than before.',
  call: 'A call that the older limit allowed.',
  reference: 'JSON Schema 2020-12, validation, sections 6.2 to 6.4',
  says: 'The limit {{keyword}} of {{path}} was {{before}} and is {{after}}',
  fix: 'Nothing needs to be done.',
});

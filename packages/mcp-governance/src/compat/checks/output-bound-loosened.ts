import { defineEditCheck } from '../define-edit-check';

export const outputBoundLoosened = defineEditCheck({
  id: 'output-bound-loosened',
  rows: ['OUT-08'],
  axes: { direction: 'output', kind: 'bound', action: 'loosen' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A result may go beyond a limit that it kept.',
  call: 'A program that relies on the older limit.',
  reference: 'JSON Schema 2020-12, validation, sections 6.2 to 6.4',
  says: 'The limit {{keyword}} of {{path}} of results was {{before}} and is {{after}}',
  fix: 'Keep the older limit, or publish a new major version.',
});

import { defineEditCheck } from '../define-edit-check';

export const outputAlternativeAdded = defineEditCheck({
  id: 'output-alternative-added',
  rows: ['OUT-09'],
  axes: { direction: 'output', kind: 'alternative', action: 'add' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A result may have one form more.',
  call: 'A program that handles each of the older forms.',
  reference: 'JSON Schema 2020-12, core, section 10.2.1',
  says: '{{path}} of results may have one form more, in {{keyword}}',
  fix: 'Return the older forms only, or publish a new major version.',
});

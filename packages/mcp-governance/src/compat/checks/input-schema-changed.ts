import { defineKeywordCheck } from '../define-inclusion-check';

export const inputSchemaChanged = defineKeywordCheck({
  id: 'input-schema-changed',
  rows: ['IN-00', 'IN-16', 'IN-25', 'IN-27'],
  direction: 'input',
  summary: 'A keyword of a tool’s input schema is another.',
  call: 'Every call that the older schema allowed.',
  reference: 'Inclusion of the older schema in the newer one',
  messages: {
    breaking: '{{keyword}} at {{path}} refuses what was accepted before.',
    additive: '{{keyword}} at {{path}} accepts more than before.',
    undecided:
      'Whether {{keyword}} at {{path}} still accepts every older call cannot be decided ({{reason}}).',
  },
  fix: 'Accept what was accepted before, or publish a new major version.',
});

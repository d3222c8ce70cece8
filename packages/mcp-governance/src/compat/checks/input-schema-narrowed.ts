import { defineWholeCheck } from '../define-inclusion-check';

export const inputSchemaNarrowed = defineWholeCheck({
  id: 'input-schema-narrowed',
  rows: ['IN-00'],
  direction: 'input',
  summary:
    'A tool refuses a call that it took, which no single change of its schema explains.',
  call: 'Every call that the older schema allowed.',
  reference: 'Inclusion of what callers may send, before in after',
  messages: {
    default:
      'The input schema refuses a call that was accepted; no single change of it explains that.',
    undecided:
      'Whether the changed input schema accepts every older call cannot be decided ({{reason}}).',
  },
  fix: 'Accept what was accepted before, or publish a new major version.',
});

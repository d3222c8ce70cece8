import { defineWholeCheck } from '../define-inclusion-check';

export const outputSchemaWidened = defineWholeCheck({
  id: 'output-schema-widened',
  rows: ['OUT-08'],
  direction: 'output',
  summary:
    'A tool may return what it never promised, which no single change of its schema explains.',
  call: 'A program that reads what the older schema promised.',
  reference: 'Inclusion of what is returned, after in before',
  messages: {
    default:
      'The output schema allows a result that the older one ruled out; no single change of it explains that.',
    undecided:
      'Whether every result is still what the older schema promised cannot be decided ({{reason}}).',
  },
  fix: 'Return what was promised before, or publish a new major version.',
});

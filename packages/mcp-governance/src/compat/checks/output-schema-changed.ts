import { defineKeywordCheck } from '../define-inclusion-check';

export const outputSchemaChanged = defineKeywordCheck({
  id: 'output-schema-changed',
  rows: ['OUT-08'],
  direction: 'output',
  summary: 'A keyword of a tool’s output schema is another.',
  call: 'A program that reads what the older schema promised.',
  reference: 'Inclusion of what is returned, after in before',
  messages: {
    breaking:
      '{{keyword}} at {{path}} allows a result that was ruled out before.',
    additive: '{{keyword}} at {{path}} promises more than before.',
    undecided:
      'Whether {{keyword}} at {{path}} still promises what it did cannot be decided ({{reason}}).',
  },
  fix: 'Return what was promised before, or publish a new major version.',
});

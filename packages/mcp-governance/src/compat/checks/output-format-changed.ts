import { defineEditCheck } from '../define-edit-check';
import { worstImpact } from '../impact';

export const outputFormatChanged = defineEditCheck({
  id: 'output-format-changed',
  rows: ['IN-17'],
  axes: { direction: 'output', kind: 'format', action: 'change' },
  impact: 'risk',
  since: '0.1.0',
  summary: 'The format of a value of a result is another.',
  call: 'A program that reads the older format.',
  reference:
    'JSON Schema 2020-12, validation, section 7.2.1 (format annotation)',
  says: 'The format of {{path}} of results was {{before}} and is {{after}}',
  fix: 'Return the older format.',
  weigh(_change, { options }, decided) {
    return {
      impact: options.formatAssertion ? worstImpact(['risk', decided]) : 'risk',
    };
  },
});

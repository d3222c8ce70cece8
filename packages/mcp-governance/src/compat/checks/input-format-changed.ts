import { defineEditCheck } from '../define-edit-check';
import { worstImpact } from '../impact';

export const inputFormatChanged = defineEditCheck({
  id: 'input-format-changed',
  rows: ['IN-17'],
  axes: { direction: 'input', kind: 'format', action: 'change' },
  impact: 'risk',
  since: '0.1.0',
  summary: 'The format of a value is another.',
  call: 'A call with a value of the older format.',
  reference:
    'JSON Schema 2020-12, validation, section 7.2.1 (format annotation)',
  says: 'The format of {{path}} was {{before}} and is {{after}}',
  fix: 'Take the older format as well.',
  weigh(_change, { options }, decided) {
    return {
      impact: options.formatAssertion ? worstImpact(['risk', decided]) : 'risk',
    };
  },
});

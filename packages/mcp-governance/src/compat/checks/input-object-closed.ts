import { defineEditCheck } from '../define-edit-check';
import { worstImpact } from '../impact';

export const inputObjectClosed = defineEditCheck({
  id: 'input-object-closed',
  rows: ['IN-18'],
  axes: { direction: 'input', kind: 'unnamed members', action: 'tighten' },
  impact: 'risk',
  since: '0.1.0',
  summary:
    'A tool refuses, or restricts, parameters that its schema does not name.',
  call: 'A call with a parameter that the schema does not name.',
  reference:
    'JSON Schema 2020-12, core, section 10.3.2.3 (additionalProperties)',
  says: '{{path}} no longer takes any member that the schema does not name',
  fix: 'Keep the object open, or publish a new major version.',
  weigh(_change, _context, decided) {
    return {
      impact: decided === 'none' ? 'none' : worstImpact(['risk', decided]),
    };
  },
});

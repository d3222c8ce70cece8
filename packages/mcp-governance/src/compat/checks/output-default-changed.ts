import { defineEditCheck } from '../define-edit-check';

export const outputDefaultChanged = defineEditCheck({
  id: 'output-default-changed',
  rows: ['IN-20'],
  axes: { direction: 'output', kind: 'default', action: 'change' },
  impact: 'risk',
  since: '0.1.0',
  summary: 'What an absent member of a result means is said differently.',
  call: 'A program that fills in what a result leaves out.',
  reference: 'JSON Schema 2020-12, validation, section 9.2 (default)',
  says: 'The default of {{path}} of results was {{before}} and is {{after}}',
  fix: 'Return the member instead of leaving it out.',
  weigh() {
    return { impact: 'risk' };
  },
});

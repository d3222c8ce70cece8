import { defineEditCheck } from '../define-edit-check';
import { selectsReach } from '../schema/selects-reach';

export const inputDefaultChanged = defineEditCheck({
  id: 'input-default-changed',
  rows: ['IN-20'],
  axes: { direction: 'input', kind: 'default', action: 'change' },
  impact: 'risk',
  since: '0.1.0',
  summary:
    'What a tool assumes where a parameter is left out is said differently.',
  call: 'A call without the parameter, with the same effect.',
  reference: 'JSON Schema 2020-12, validation, section 9.2 (default)',
  says: 'The default of {{path}} was {{before}} and is {{after}}',
  messages: {
    reach:
      'The default of {{path}}, which selects how much is done or where, was {{before}} and is {{after}}.',
  },
  fix: 'Keep the default, or publish a new major version.',
  weigh({ edit }) {
    const isChange = edit.before !== undefined && edit.after !== undefined;
    return isChange && selectsReach(edit.path)
      ? { impact: 'breaking', messageId: 'reach' }
      : { impact: 'risk' };
  },
});

import { defineEditCheck } from '../define-edit-check';
import { worstImpact } from '../impact';

export const outputPropertyAdded = defineEditCheck({
  id: 'output-property-added',
  rows: ['OUT-03'],
  axes: { direction: 'output', kind: 'property', action: 'add' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A result has a member that it did not have.',
  call: 'A program that reads the members it was promised.',
  reference: 'Inclusion of what is returned, after in before',
  says: 'Results have a new member, {{path}}',
  messages: {
    closed:
      'Results have a new member, {{path}}, which the older schema refuses.',
  },
  fix: 'Nothing needs to be done.',
  weigh({ edit }, _context, decided) {
    if (decided === 'breaking' || decided === 'undecided' || edit.named) {
      return undefined;
    }
    return edit.closed
      ? { impact: worstImpact(['risk', decided]), messageId: 'closed' }
      : { impact: 'additive' };
  },
});

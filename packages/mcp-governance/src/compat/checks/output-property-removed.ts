import { defineEditCheck } from '../define-edit-check';

export const outputPropertyRemoved = defineEditCheck({
  id: 'output-property-removed',
  rows: ['OUT-04'],
  axes: { direction: 'output', kind: 'property', action: 'remove' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A result no longer has a member.',
  call: 'A program that reads the member.',
  reference: 'Inclusion of what is returned, after in before',
  says: 'Results no longer have the member {{path}}',
  messages: {
    optional: 'Results no longer have the member {{path}}, which was optional.',
  },
  fix: 'Return the member, or publish a new major version.',
  weigh({ edit }, _context, decided) {
    const isInclusion =
      decided === 'breaking' || decided === 'undecided' || edit.named;
    return isInclusion ? undefined : { impact: 'risk', messageId: 'optional' };
  },
});

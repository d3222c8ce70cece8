import { defineEditCheck } from '../define-edit-check';

export const outputPropertyRenamed = defineEditCheck({
  id: 'output-property-renamed',
  rows: ['OUT-04'],
  axes: { direction: 'output', kind: 'property name', action: 'change' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A member of a result has another name.',
  call: 'A program that reads the older name.',
  reference: 'Inclusion of what is returned, after in before',
  says: 'The member {{path}} of results seems to be called {{renamedTo}} now',
  messages: {
    optional:
      'The optional member {{path}} of results seems to be called {{renamedTo}} now.',
  },
  fix: 'Return both members, or publish a new major version.',
  weigh({ edit }, _context, decided) {
    const isInclusion =
      decided === 'breaking' || decided === 'undecided' || edit.named;
    return isInclusion ? undefined : { impact: 'risk', messageId: 'optional' };
  },
});

import { defineEditCheck } from '../define-edit-check';

export const inputPropertyRenamed = defineEditCheck({
  id: 'input-property-renamed',
  rows: ['IN-08'],
  axes: { direction: 'input', kind: 'property name', action: 'change' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A parameter of a tool has another name.',
  call: 'A call that uses the older name.',
  reference: 'Inclusion of what callers may send, before in after',
  says: 'The parameter {{path}} seems to be called {{renamedTo}} now',
  fix: 'Take both names, or publish a new major version.',
  weigh({ edit }, _context, decided) {
    return edit.named && decided !== 'undecided'
      ? undefined
      : { impact: 'breaking' };
  },
});

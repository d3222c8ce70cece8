import { defineEditCheck } from '../define-edit-check';

export const inputPropertyRemoved = defineEditCheck({
  id: 'input-property-removed',
  rows: ['IN-05', 'IN-06', 'IN-07'],
  axes: { direction: 'input', kind: 'property', action: 'remove' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A parameter of a tool is gone.',
  call: 'A call that gives the parameter.',
  reference: 'Inclusion of what callers may send, before in after',
  says: 'The parameter {{path}} is gone',
  messages: {
    ignored:
      'The parameter {{path}} is gone, and calls that give it are accepted without effect.',
  },
  fix: 'Keep the parameter, even without effect, or publish a new major version.',
  weigh({ edit }, _context, decided) {
    const isInclusion =
      decided === 'breaking' || edit.named || edit.before === false;
    return isInclusion
      ? undefined
      : { impact: 'breaking', messageId: 'ignored' };
  },
});

import { defineEditCheck } from '../define-edit-check';
import { isSecretProperty } from '../secret-property';
import { compareImpacts } from '../impact';

export const inputPropertyAdded = defineEditCheck({
  id: 'input-property-added',
  rows: ['IN-01', 'IN-30'],
  axes: { direction: 'input', kind: 'property', action: 'add' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A tool takes an optional parameter that it did not have.',
  call: 'Every call without the new parameter.',
  reference: 'Inclusion of what callers may send, before in after',
  says: 'The parameter {{path}} is new',
  messages: {
    secret: 'The parameter {{path}} is new and takes a secret.',
  },
  fix: 'Nothing needs to be done.',
  fixes: {
    secret:
      'Take the secret from the environment or from the authorization of the request.',
  },
  weigh({ edit }, _context, decided) {
    const impact =
      !edit.named && compareImpacts(decided, 'additive') < 0
        ? 'additive'
        : decided;
    return impact !== 'none' && isSecretProperty(edit)
      ? { impact, messageId: 'secret', flags: ['review', 'security'] }
      : { impact };
  },
});

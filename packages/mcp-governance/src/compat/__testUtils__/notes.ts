import { Check } from '../types';
import { comparedInputs, comparedOutputs } from './compared';

/** What is said of a text member whose schema notes something, as impact and flags. */
export function judgeNotes(check: Check) {
  const compare =
    check.axes.direction === 'input' ? comparedInputs : comparedOutputs;
  const of = (note: object) => ({
    type: 'object',
    properties: { a: { type: 'string', ...note } },
  });
  return (before: object, after: object) =>
    compare(check, of(before), of(after)).map(({ impact, flags }) =>
      [impact, ...flags].join(' '),
    );
}

import { Check } from '../types';
import { comparedInputs, comparedOutputs } from './compared';

/** What is said of two versions of a text, as impact and flags with its place. */
export type JudgeText = (before: string, after: string) => string[];

function judgeIn(check: Check, toSchema: (text: string) => object): JudgeText {
  const compare =
    check.axes.direction === 'input' ? comparedInputs : comparedOutputs;
  return (before, after) =>
    compare(check, toSchema(before), toSchema(after)).map(
      ({ impact, flags, path }) => [impact, ...flags, path].join(' '),
    );
}

/** What is said of a description, and of data that only looks like one. */
export function judgeTexts(check: Check): Record<'text' | 'data', JudgeText> {
  const ofType = (a: object) => ({ type: 'object', properties: { a } });
  return {
    text: judgeIn(check, description =>
      ofType({ type: 'array', items: { description } }),
    ),
    data: judgeIn(check, description => ofType({ enum: [{ description }] })),
  };
}

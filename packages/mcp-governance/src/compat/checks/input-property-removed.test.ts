import { comparedInputs } from '../__testUtils__/compared';
import { inputPropertyRemoved } from './input-property-removed';

const judge = (before: object, after: object) =>
  comparedInputs(inputPropertyRemoved, before, after).map(
    ({ impact, messageId, path, witness }) => [
      impact,
      messageId,
      path,
      witness,
    ],
  );

const open = (properties: object) => ({ type: 'object', properties });
const text = { type: 'string' };

it('tells what is refused from what is ignored', () => {
  expect(judge(open({ a: text, b: text }), open({ a: text }))).toEqual([
    ['breaking', 'ignored', 'b', undefined],
  ]);
  const closed = (properties: object) => ({
    ...open(properties),
    additionalProperties: false,
  });
  expect(judge(closed({ a: text, b: text }), closed({ a: text }))).toEqual([
    [
      'breaking',
      'default',
      'b',
      expect.objectContaining({ b: expect.anything() }),
    ],
  ]);
});

it('knows of a parameter of any value that it was one', () => {
  expect(judge(open({ a: text, b: {} }), open({ a: text }))).toEqual([
    ['breaking', 'ignored', 'b', undefined],
  ]);
});

it('leaves to inclusion what the newer schema takes by other means', () => {
  const map = { type: 'object', additionalProperties: text };
  expect(judge({ ...map, properties: { b: text } }, map)).toEqual([]);
  const byPattern = { type: 'object', patternProperties: { '^b': text } };
  expect(
    judge(open({ b: text, c: text }), {
      ...byPattern,
      properties: { c: text },
    }),
  ).toEqual([['additive', 'holds', 'b', undefined]]);
});

it('is silent where no call could give it', () => {
  expect(judge(open({ a: text, b: false }), open({ a: text }))).toEqual([
    ['additive', 'holds', 'b', undefined],
  ]);
});

import { comparedInputs } from '../__testUtils__/compared';
import { inputAlternativeAdded } from './input-alternative-added';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputAlternativeAdded, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('is silent where nothing more fits', () => {
  expect(
    judge(
      { anyOf: [{ type: 'number' }, { type: 'string' }] },
      { anyOf: [{ type: 'number' }, { type: 'string' }, { type: 'integer' }] },
    ),
  ).toEqual([]);
});

import { comparedOutputs } from '../__testUtils__/compared';
import { outputAlternativeAdded } from './output-alternative-added';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputAlternativeAdded, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('asks inclusion of oneOf', () => {
  expect(
    judge(
      { oneOf: [{ type: 'string' }, { type: 'number' }] },
      { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'integer' }] },
    ),
  ).toEqual(['additive holds']);
});

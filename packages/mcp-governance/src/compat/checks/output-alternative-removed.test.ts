import { comparedOutputs } from '../__testUtils__/compared';
import { outputAlternativeRemoved } from './output-alternative-removed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputAlternativeRemoved, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('asks inclusion of oneOf', () => {
  expect(
    judge(
      { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'integer' }] },
      { oneOf: [{ type: 'string' }, { type: 'number' }] },
    ),
  ).toEqual(['breaking breaks']);
});

import { comparedOutputs } from '../__testUtils__/compared';
import { outputObjectClosed } from './output-object-closed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputObjectClosed, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('takes a map for less open than an open object', () => {
  expect(
    judge(
      { properties: { x: {} } },
      { properties: { x: {} }, additionalProperties: { type: 'string' } },
    ),
  ).toEqual(['additive default']);
});

import { comparedOutputs } from '../__testUtils__/compared';
import { outputObjectOpened } from './output-object-opened';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputObjectOpened, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('takes a map for more open than a closed object', () => {
  expect(
    judge(
      { properties: { x: {} }, additionalProperties: false },
      { properties: { x: {} }, additionalProperties: { type: 'string' } },
    ),
  ).toEqual(['cosmetic default']);
});

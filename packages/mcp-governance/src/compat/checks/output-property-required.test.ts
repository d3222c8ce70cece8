import { comparedOutputs } from '../__testUtils__/compared';
import { outputPropertyRequired } from './output-property-required';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputPropertyRequired, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('looks below the root', () => {
  expect(
    judge(
      { type: 'object', properties: { x: {} } },
      { type: 'object', properties: { x: {} }, required: ['x'] },
    ),
  ).toEqual(['additive default']);
});

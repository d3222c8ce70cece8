import { comparedOutputs } from '../__testUtils__/compared';
import { outputPropertyOptional } from './output-property-optional';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputPropertyOptional, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('looks below the root', () => {
  expect(
    judge(
      { type: 'object', properties: { x: {} }, required: ['x'] },
      { type: 'object', properties: { x: {} } },
    ),
  ).toEqual(['breaking default']);
});

import { comparedOutputs } from '../__testUtils__/compared';
import { outputPropertyAdded } from './output-property-added';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputPropertyAdded, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('says so of any schema, required or not', () => {
  expect(
    judge(
      { type: 'object', properties: { x: {} } },
      { type: 'object', properties: { x: {}, y: {} } },
    ),
  ).toEqual(['additive default']);
  expect(
    judge(
      { type: 'object', properties: { x: {} } },
      { type: 'object', properties: { x: {}, y: {} }, required: ['y'] },
    ),
  ).toEqual(['additive default']);
});

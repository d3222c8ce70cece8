import { comparedOutputs } from '../__testUtils__/compared';
import { outputPropertyRemoved } from './output-property-removed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputPropertyRemoved, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('is silent where the newer schema promises it by other means', () => {
  expect(
    judge(
      {
        type: 'object',
        properties: { x: { type: 'string' } },
        required: ['x'],
      },
      {
        type: 'object',
        allOf: [{ properties: { x: { type: 'string' } } }, { required: ['x'] }],
      },
    ),
  ).toEqual([]);
});

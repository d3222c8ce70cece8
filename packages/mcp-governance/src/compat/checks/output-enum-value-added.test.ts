import { comparedOutputs } from '../__testUtils__/compared';
import { outputEnumValueAdded } from './output-enum-value-added';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputEnumValueAdded, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('speaks of lists that lost a value as well', () => {
  expect(judge({ enum: ['x', 'y'] }, { enum: ['x', 'z'] })).toEqual([
    'breaking default',
  ]);
  expect(judge({ enum: ['x'] }, {})).toEqual(['breaking unlisted']);
});

it('is a risk where readers are expected to cope', () => {
  const find = (before: object, after: object) =>
    comparedOutputs(outputEnumValueAdded, of(before), of(after), {
      extensibleEnums: true,
    }).map(({ impact, witness }) => [impact, witness]);
  expect(find({ enum: ['x'] }, { enum: ['x', 'y'] })).toEqual([
    ['risk', undefined],
  ]);
  expect(find({ enum: ['x'] }, {})).toMatchObject([['breaking', {}]]);
});

import { comparedInputs } from '../__testUtils__/compared';
import { inputEnumValueRemoved } from './input-enum-value-removed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputEnumValueRemoved, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('says what kind of loss it is', () => {
  expect(judge({ enum: ['x', 'y'] }, { enum: ['x', 'z'] })).toEqual([
    'breaking default',
  ]);
  expect(judge({ enum: ['asc', 'desc'] }, { enum: ['ASC', 'DESC'] })).toEqual([
    'breaking letterCase',
  ]);
  expect(judge({ type: 'string' }, { type: 'string', const: 'x' })).toEqual([
    'breaking listed',
  ]);
});

it('is silent where no value is lost', () => {
  expect(
    judge({ type: 'boolean' }, { type: 'boolean', enum: [true, false] }),
  ).toEqual([]);
  expect(judge({ const: 'x' }, { enum: ['x'] })).toEqual([]);
});

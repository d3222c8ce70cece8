import { comparedInputs } from '../__testUtils__/compared';
import { inputTypeNarrowed } from './input-type-narrowed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputTypeNarrowed, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('asks inclusion', () => {
  expect(judge({ type: ['string', 'null'] }, { type: 'string' })).toEqual([
    'breaking default',
  ]);
  expect(judge({ type: 'string' }, { type: 'integer' })).toEqual([
    'breaking default',
  ]);
  expect(judge({ type: 'number', multipleOf: 1 }, { type: 'integer' })).toEqual(
    [],
  );
});

it('says nothing beside it of keywords of the older type', () => {
  expect(
    judge({ type: 'string', minLength: 1 }, { type: 'integer', minimum: 3 }),
  ).toEqual(['breaking default']);
});

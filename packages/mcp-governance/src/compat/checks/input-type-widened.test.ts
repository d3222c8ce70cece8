import { comparedInputs } from '../__testUtils__/compared';
import { inputTypeWidened } from './input-type-widened';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputTypeWidened, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('takes no type for any type', () => {
  expect(judge({ type: 'string' }, {})).toEqual(['additive default']);
});

it('says that any type will do where none is written', () => {
  expect(
    comparedInputs(inputTypeWidened, of({ type: 'string' }), of({})),
  ).toMatchObject([{ data: { before: 'string', after: 'any' } }]);
});

it('is silent where only one type is possible', () => {
  expect(
    judge({ type: 'integer', enum: [1, 2] }, { type: 'number', enum: [1, 2] }),
  ).toEqual([]);
});

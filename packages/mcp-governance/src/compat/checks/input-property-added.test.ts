import { comparedInputs } from '../__testUtils__/compared';
import { inputPropertyAdded } from './input-property-added';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputPropertyAdded, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('says so of any schema, below the root as well', () => {
  expect(
    judge(
      { type: 'object', properties: { x: {} } },
      { type: 'object', properties: { x: {}, y: {} } },
    ),
  ).toEqual(['additive default']);
});

it('flags what takes a secret, by name and by keyword, but not what counts', () => {
  expect(
    judge(
      { type: 'object', properties: { x: {} } },
      { type: 'object', properties: { x: {}, api_key: { type: 'string' } } },
    ),
  ).toEqual(['additive secret']);
  expect(
    judge(
      { type: 'object', properties: { x: {} } },
      { type: 'object', properties: { x: {}, pin: { writeOnly: true } } },
    ),
  ).toEqual(['additive secret']);
  expect(
    judge(
      { type: 'object', properties: { x: {} } },
      {
        type: 'object',
        properties: { x: {}, max_tokens: { type: 'integer' } },
      },
    ),
  ).toEqual(['additive default']);
});

it('is silent where the name only moved to another place of the schema', () => {
  expect(
    judge(
      {
        properties: { x: {} },
        allOf: [
          { properties: { y: { type: 'string' } } },
          { minProperties: 1 },
        ],
      },
      {
        properties: { x: {}, y: { type: 'string' } },
        allOf: [{ minProperties: 1 }],
      },
    ),
  ).toEqual([]);
});

import { comparedInputs } from '../__testUtils__/compared';
import { inputDefaultChanged } from './input-default-changed';

const of = (name: string, schema: object) => ({
  type: 'object',
  properties: { [name]: { type: 'object', ...schema } },
});

const judge = (name: string, before: object, after: object) =>
  comparedInputs(inputDefaultChanged, of(name, before), of(name, after)).map(
    ({ impact }) => impact,
  );

it('breaks where it selects how much is done, or where', () => {
  for (const name of [
    'limit',
    'maxResults',
    'dry_run',
    'targetEnvironment',
    'per_page',
  ]) {
    expect([name, ...judge(name, { default: 1 }, { default: 2 })]).toEqual([
      name,
      'breaking',
    ]);
  }
  expect(judge('delimiter', { default: 1 }, { default: 2 })).toEqual(['risk']);
});

it('is a risk where it appears or disappears', () => {
  expect(judge('limit', {}, { default: 2 })).toEqual(['risk']);
  expect(judge('limit', { default: 2 }, {})).toEqual(['risk']);
  expect(
    judge('limit', { default: { a: 1, b: 2 } }, { default: { b: 2, a: 1 } }),
  ).toEqual([]);
});

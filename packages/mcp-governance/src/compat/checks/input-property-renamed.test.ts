import { comparedInputs } from '../__testUtils__/compared';
import { inputPropertyRenamed } from './input-property-renamed';

const judge = (before: object, after: object) =>
  comparedInputs(inputPropertyRenamed, before, after).map(
    ({ impact, data }) => [impact, data.path, data.renamedTo],
  );

const one = (name: string, schema: object = { type: 'string' }) => ({
  type: 'object',
  properties: { [name]: schema },
});

it('names both, whether calls are refused or ignored', () => {
  expect(judge(one('issueNumber'), one('issue_number'))).toEqual([
    ['breaking', 'issueNumber', 'issue_number'],
  ]);
  const needed = (name: string) => ({ ...one(name), required: [name] });
  expect(judge(needed('issueNumber'), needed('issue_number'))).toHaveLength(1);
});

it('takes another type for another parameter', () => {
  expect(judge(one('perPage'), one('per_page', { type: 'integer' }))).toEqual(
    [],
  );
});

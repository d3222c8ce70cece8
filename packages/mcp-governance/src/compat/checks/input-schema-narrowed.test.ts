import { comparedInputs } from '../__testUtils__/compared';
import { inputSchemaNarrowed } from './input-schema-narrowed';

it('shows a call that only all changes together refuse', () => {
  const limits = (minimum: number, maximum: number) => ({
    type: 'object',
    properties: { a: { type: 'integer', anyOf: [{ minimum }, { maximum }] } },
  });
  const find = (before: object, after: object) =>
    comparedInputs(inputSchemaNarrowed, before, after).map(
      ({ impact, witness }) => [impact, witness],
    );
  expect(find(limits(1, 5), limits(5, 1))).toEqual([
    ['breaking', { a: expect.any(Number) }],
  ]);
  expect(find(limits(5, 1), limits(1, 5))).toEqual([]);
});

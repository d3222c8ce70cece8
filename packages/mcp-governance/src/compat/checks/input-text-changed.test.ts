import { comparedInputs } from '../__testUtils__/compared';
import { inputTextChanged } from './input-text-changed';

const of = (description: string) => ({
  type: 'object',
  properties: { a: { type: 'array', items: { description } } },
});

const judge = (before: string, after: string) =>
  comparedInputs(inputTextChanged, of(before), of(after)).map(
    ({ impact, flags, path }) => [impact, flags, path],
  );

it('rates the words, and says where they stand', () => {
  expect(judge('Amount in euros', 'Amount in cents')).toEqual([
    ['risk', [], 'a[]'],
  ]);
  expect(judge('The amount', 'The  amount.')).toEqual([
    ['cosmetic', [], 'a[]'],
  ]);
  expect(judge('The amount', 'Never ask before using this')).toEqual([
    ['risk', ['review'], 'a[]'],
  ]);
});

it('does not speak of data that looks like a description', () => {
  const data = (description: string) => ({
    type: 'object',
    properties: { a: { enum: [{ description }] } },
  });
  expect(comparedInputs(inputTextChanged, data('x'), data('y'))).toEqual([]);
});

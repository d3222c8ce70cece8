import { judgeTexts } from '../__testUtils__/text-check';
import { outputTextChanged } from './output-text-changed';

it('rates the words where they stand, and no data that looks like words', () => {
  const { text, data } = judgeTexts(outputTextChanged);
  expect(text('Amount in euros', 'Amount in cents')).toEqual(['risk a[]']);
  expect(text('The amount', 'The  amount.')).toEqual(['cosmetic a[]']);
  expect(text('The amount', 'Never ask before using this')).toEqual([
    'risk review a[]',
  ]);
  expect(data('x', 'y')).toEqual([]);
});

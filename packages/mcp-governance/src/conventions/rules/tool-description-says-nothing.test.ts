import { judged } from '../__testUtils__/judge';
import { toolDescriptionSaysNothing } from './tool-description-says-nothing';

const described = (name: string, description: string, more = {}) =>
  judged(toolDescriptionSaysNothing, {
    tools: [{ name, description, ...more }],
  }).map(each => each.split(' ')[0]);

it.each([
  ['create_refund', 'Creates a refund.'],
  ['listInvoices', 'This tool lists the invoices'],
  ['get-invoice', 'Invoice get'],
  ['update_prices', 'Updates a price'],
])('sees that %s says no more as “%s”', (name, description) => {
  expect(described(name, description)).toEqual(['tautology']);
});

it('counts the words of the title as said', () => {
  const title = 'Refund one invoice';
  expect(described('rfnd', 'Refunds one invoice.', { title })).toEqual([
    'tautology',
  ]);
});

it('accepts one word more, if the text is long enough', () => {
  expect(described('create_refund', 'Creates a partial refund.')).toEqual([]);
  expect(described('create_refund', 'Partial refund')).toEqual(['tooShort']);
});

it('measures in characters as people count them, at the limit', () => {
  const limit = (minLength: number) =>
    judged(toolDescriptionSaysNothing, {
      tools: [{ name: 'x', description: '👩‍💻 ship'.normalize() }],
      options: { minLength },
    });
  expect(limit(8)).toEqual([]);
  expect(limit(9)).toEqual(['tooShort /tools/0/description']);
});

it('leaves an absent description to its own rule', () => {
  expect(described('x', '  ')).toEqual([]);
});

it('does not call a text in another script a tautology', () => {
  expect(
    described('list_invoices', '請求書の一覧を返します。新しい順に並びます。'),
  ).toEqual([]);
});

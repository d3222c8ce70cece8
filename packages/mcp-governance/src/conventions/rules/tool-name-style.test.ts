import { judge, judged } from '../__testUtils__/judge';
import { toolNameStyle } from './tool-name-style';

const found = (names: string[], style?: string) =>
  judge(toolNameStyle, {
    tools: names.map(name => ({ name })),
    ...(style && { options: { style } }),
  }).map(({ data }) => `${data.name} → ${data.suggestion}`);

it('takes the majority’s style, counting single words for each', () => {
  expect(found(['listInvoices', 'getInvoice', 'search', 'refund-one'])).toEqual(
    ['refund-one → refundOne'],
  );
  expect(found(['list-invoices', 'get-invoice', 'search'])).toEqual([]);
});

it('falls back to snake_case where no style has more than half', () => {
  expect(found(['listInvoices', 'get_invoice'])).toEqual([
    'listInvoices → list_invoices',
  ]);
  expect(found(['ListInvoices', 'get-it', 'HTTPServerStart', 'a_b'])).toEqual([
    'ListInvoices → list_invoices',
    'get-it → get_it',
    'HTTPServerStart → http_server_start',
  ]);
});

it('takes the style that the organization sets', () => {
  expect(found(['list_invoices', 'search'], 'kebab-case')).toEqual([
    'list_invoices → list-invoices',
  ]);
  expect(found(['list_invoices'], 'PascalCase')).toEqual([
    'list_invoices → ListInvoices',
  ]);
});

it('leaves to tool-name-format what is no name, and says nothing of no tools', () => {
  expect(found(['billing.refund', '', 'Ünder_score'])).toEqual([]);
  expect(judged(toolNameStyle, { snapshot: 'unknown' })).toEqual([]);
});

it('points at the tool', () => {
  const [finding] = judge(toolNameStyle, {
    tools: [{ name: 'a_b' }, { name: 'c_d' }, { name: 'eF' }],
  });
  expect(finding).toMatchObject({
    document: 'snapshot',
    pointer: '/tools/2/name',
    subject: 'tool:eF',
  });
});

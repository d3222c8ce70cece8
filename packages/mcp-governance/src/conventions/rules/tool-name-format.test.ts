import { judge, judged } from '../__testUtils__/judge';
import { renderFinding } from '../render-finding';
import { toolNameFormat } from './tool-name-format';

const named = (name: string, options = {}) =>
  judged(toolNameFormat, { tools: [{ name }], options });

it('accepts what every client accepts, up to the limit', () => {
  expect(named('a')).toEqual([]);
  expect(named('Refund-invoice_2')).toEqual([]);
  expect(named('x'.repeat(64))).toEqual([]);
});

it('reports a name of one character too many, or of none', () => {
  expect(named('x'.repeat(65))).toEqual(['tooLong /tools/0/name']);
  expect(named('')).toEqual(['empty /tools/0/name']);
  expect(named('xxxx', { maxLength: 3 })).toEqual(['tooLong /tools/0/name']);
});

it('names the first character that some client refuses', () => {
  const character = (name: string) =>
    judge(toolNameFormat, { tools: [{ name }] })[0].data.character;
  expect(character('billing.refund/now')).toBe('"."');
  expect(character('Visualize Entity')).toBe('a space');
  expect(character('r\u200Befund')).toBe('U+200B ZERO WIDTH SPACE');
  expect(character('refund_🧾')).toBe('"🧾"');
  expect(character('rеfund')).toBe('"е" (U+0435)');
});

it('reports both what is too long and what is misspelt', () => {
  expect(named(`${'x'.repeat(64)}.`)).toEqual([
    'badCharacter /tools/0/name',
    'tooLong /tools/0/name',
  ]);
});

it('says which tool', () => {
  const [finding] = judge(toolNameFormat, {
    tools: [{ name: 'list_invoices' }, { name: 'refund.invoice' }],
  });
  expect(finding).toMatchObject({
    level: 'error',
    document: 'snapshot',
    pointer: '/tools/1/name',
    subject: 'tool:refund.invoice',
  });
  expect(renderFinding(finding).message).toBe('The tool name contains ".".');
});

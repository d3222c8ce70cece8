import { compared } from '../__testUtils__/compared';
import { toolDescriptionChanged } from './tool-description-changed';

const change = (before: string, after: string) =>
  compared(
    toolDescriptionChanged,
    { tools: [{ name: 'pay', description: before }] },
    { tools: [{ name: 'pay', description: after }] },
  );

it('wants eyes on a sentence that is turned around', () => {
  const [finding] = change('Use it for refunds.', 'Never use it for refunds.');
  expect(finding).toMatchObject({
    impact: 'risk',
    flags: ['review'],
    data: { tool: 'pay', signals: ['negation'] },
  });
  expect(change('Use it for refunds.', 'Use it for payments.')).toMatchObject([
    { impact: 'risk', flags: [] },
  ]);
});

it('names each change of a text by itself, so that a waiver covers one only', () => {
  const [one] = change('Pays.', 'Pays refunds.');
  const [two] = change('Pays.', 'Pays invoices.');
  expect(one.fingerprint).not.toBe(two.fingerprint);
});

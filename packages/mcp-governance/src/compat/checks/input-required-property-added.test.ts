import { comparedInputs } from '../__testUtils__/compared';
import { inputRequiredPropertyAdded } from './input-required-property-added';

const object = (names: string[], required: string[] = []) => ({
  type: 'object',
  properties: Object.fromEntries(names.map(name => [name, { type: 'string' }])),
  required,
});

it('shows the smallest call that worked and now fails', () => {
  const [finding] = comparedInputs(
    inputRequiredPropertyAdded,
    object(['invoice'], ['invoice']),
    object(['invoice', 'reason'], ['invoice', 'reason']),
  );
  expect(finding).toMatchObject({
    impact: 'breaking',
    bump: 'major',
    path: 'reason',
    pointer: '/tools/0/inputSchema/properties/reason',
  });
  expect(Object.keys(Object(finding.witness))).toEqual(['invoice']);
});

it('looks below the root, too', () => {
  const list = (items: object) => ({
    type: 'object',
    properties: { lines: { type: 'array', items } },
  });
  const [finding] = comparedInputs(
    inputRequiredPropertyAdded,
    list(object(['sku'])),
    list(object(['sku', 'count'], ['count'])),
  );
  expect(finding.path).toBe('lines[].count');
  expect(finding.impact).toBe('breaking');
});

it('is silent on an optional one, and on what a result gains', () => {
  expect(
    comparedInputs(
      inputRequiredPropertyAdded,
      object(['a']),
      object(['a', 'b']),
    ),
  ).toEqual([]);
});

import { toSnapshot } from '../__testUtils__/compared';
import { compareVersionsOf } from '../compare';

const TEXT = { type: 'string' };

function findInput(before: object, after: object) {
  const toVersion = (inputSchema: object) =>
    toSnapshot({ tools: [{ name: 't', inputSchema }] });
  return compareVersionsOf({
    before: toVersion(before),
    after: toVersion(after),
  }).findings.filter(({ rule }) => rule !== 'client-portability');
}

function ofArgument(schema: object, others: object = {}) {
  return { type: 'object', properties: { a: schema }, ...others };
}

// Each pair reads alike once references are followed and lists unwrapped.
it.each([
  [
    'an object closed where its members are out of sight',
    ofArgument(TEXT, { additionalProperties: false }),
    ofArgument(TEXT, { allOf: [{ additionalProperties: false }] }),
    { a: '' },
  ],
  [
    'a reference with a closed object beside it',
    ofArgument(TEXT, { additionalProperties: false }),
    {
      type: 'object',
      $ref: '#/$defs/A',
      additionalProperties: false,
      $defs: { A: { properties: { a: TEXT } } },
    },
    { a: '' },
  ],
  [
    'items that no longer count as looked at',
    ofArgument({ type: 'array', items: {}, unevaluatedItems: false }),
    ofArgument({ type: 'array', unevaluatedItems: false }),
    { a: [null] },
  ],
  [
    'an anchor that stands elsewhere',
    ofArgument(
      { $ref: '#x' },
      { $defs: { A: { $anchor: 'x', ...TEXT }, B: { type: 'integer' } } },
    ),
    ofArgument(
      { $ref: '#x' },
      { $defs: { A: TEXT, B: { $anchor: 'x', type: 'integer' } } },
    ),
    { a: '' },
  ],
])('shows what %s refuses', (...[, before, after, witness]) => {
  expect(findInput(before, after)).toMatchObject([
    { rule: 'input-schema-narrowed', impact: 'breaking', witness },
  ]);
});

it('names a const that stands beside an enum', () => {
  const values = { enum: ['a', 'b'] };
  expect(
    findInput(ofArgument(values), ofArgument({ const: 'a', ...values })),
  ).toMatchObject([{ impact: 'breaking', path: 'a', witness: { a: 'b' } }]);
});

it('does not take a schema for unchanged that is valid no more', () => {
  const broken = ofArgument(TEXT, { required: 'a' });
  expect(findInput(ofArgument(TEXT), broken)).toMatchObject([
    { rule: 'tool-input-schema-lost', impact: 'breaking' },
  ]);
  expect(findInput(broken, { ...broken, title: 'Pays' })).toMatchObject([
    { rule: 'input-text-changed', impact: 'cosmetic' },
  ]);
});

it('asks nothing of another description beside a reference out of sight', () => {
  const find = (description: string) =>
    ofArgument({ $ref: 'https://acme.example/a', description });
  expect(findInput(find('An id.'), find('A name.'))).toMatchObject([
    { rule: 'input-text-changed' },
  ]);
});

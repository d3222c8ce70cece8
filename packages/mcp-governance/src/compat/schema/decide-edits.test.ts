import Ajv2020 from 'ajv/dist/2020';
import { JsonObject } from '../../model/json';
import { decideEdits } from './decide-edits';
import { diffSchemas } from './diff-schemas';
import { normalizeSchema } from './normalize-schema';

const decideAll = (
  direction: 'input' | 'output',
  before: JsonObject,
  after: JsonObject,
) => {
  const [old, next] = [before, after].map(normalizeSchema);
  const edits = diffSchemas(old, next).flatMap(({ edit }) => edit ?? []);
  const pair = { direction, before, after, formatAssertion: false };
  return decideEdits(pair, old, edits);
};

const accepts = (schema: JsonObject, value: unknown) =>
  new Ajv2020({ strict: false }).compile(schema)(value);

const object = (a: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties: { a },
  required: ['a'],
  ...more,
});

const PAIRS: [JsonObject, JsonObject][] = [
  [object({ type: 'string' }), object({ type: 'string', minLength: 1 })],
  [object({ enum: ['asc', 'desc'] }), object({ enum: ['ASC', 'DESC'] })],
  [object({ type: 'number' }), object({ type: 'integer' })],
  [object({}), object({}, { required: ['a', 'b'] })],
  [
    object({ $ref: '#/$defs/a' }, { $defs: { a: { type: 'string' } } }),
    object(
      { $ref: '#/$defs/b' },
      { $defs: { b: { type: 'string', maxLength: 2 } } },
    ),
  ],
  [
    object({ anyOf: [{ type: 'string' }, { type: 'null' }] }),
    object({ type: 'string', pattern: '^x' }),
  ],
];

it.each(PAIRS)(
  'confirms each witness on the schemas as published: %j',
  (before, after) => {
    const forth = decideAll('input', before, after);
    const back = decideAll('output', after, before);
    const broken = [...forth.edits, ...back.edits].filter(
      ({ relation }) => relation === 'not-included',
    );
    expect(forth.whole.relation).toBe('not-included');
    expect(broken.length).toBeGreaterThan(1);
    for (const { witness } of [forth.whole, back.whole, ...broken]) {
      expect([accepts(before, witness), accepts(after, witness)]).toEqual([
        true,
        false,
      ]);
    }
  },
);

it('says nothing of an edit that another one makes good', () => {
  const { whole, edits } = decideAll(
    'input',
    object({ type: 'integer', minimum: 1 }),
    object({ type: 'integer', exclusiveMinimum: 0 }),
  );
  expect(whole).toEqual({ relation: 'included', equal: true });
  expect(edits).toHaveLength(2);
  expect(edits.every(({ equal }) => equal)).toBe(true);
  const part = decideAll(
    'input',
    object({ anyOf: [{ type: 'string' }, { type: 'integer' }] }),
    object({ type: ['string', 'integer', 'boolean'] }),
  );
  expect(part.edits.map(({ relation }) => relation)).not.toContain(
    'not-included',
  );
});

it('knows what only all edits together break', () => {
  const { whole, edits, explained } = decideAll(
    'output',
    object({ type: 'string', minLength: 1, not: { const: '' } }),
    object({ type: 'string' }),
  );
  expect(edits.map(({ equal }) => equal)).toEqual([true, true]);
  expect(explained).toBe(false);
  expect(whole).toMatchObject({ relation: 'not-included', witness: { a: '' } });
});

it('takes a root that names nothing for one without arguments', () => {
  const { whole } = decideAll(
    'input',
    { type: 'object' },
    {
      type: 'object',
      properties: { a: { type: 'string' } },
    },
  );
  expect(whole).toEqual({ relation: 'included', equal: false });
});

it('takes what a root requires for named, described or not', () => {
  const asking = (...required: string[]): JsonObject => ({
    type: 'object',
    required,
  });
  const more = decideAll('input', asking('a'), asking('a', 'b'));
  expect(more.whole).toMatchObject({
    relation: 'not-included',
    witness: { a: null },
  });
  const fewer = decideAll('input', asking('a', 'b'), asking('a'));
  expect(fewer.whole).toEqual({ relation: 'included', equal: false });
});

it('says so, with the keyword, where it cannot tell', () => {
  const { whole, edits } = decideAll(
    'input',
    object({ type: 'string' }),
    object({ type: 'string', pattern: '(?=a)b|(?!a).*' }),
  );
  expect(whole.relation).toBe('undecided');
  expect(edits[0].reason).toContain('pattern');
});

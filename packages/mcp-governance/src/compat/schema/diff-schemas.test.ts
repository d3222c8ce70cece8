import * as fc from 'fast-check';
import { JsonObject } from '../../model/json';
import { applyPatch } from './apply-patch';
import { diffSchemas, MAX_DIFFERENCES } from './diff-schemas';
import { normalizeSchema } from './normalize-schema';

/** A schema of a value, without members that need others. */
const leaf: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record(
    {
      type: fc.constantFrom('string', 'integer', 'boolean'),
      minLength: fc.nat(3),
      maximum: fc.nat(9),
      enum: fc.subarray(['a', 'b', 'A'], { minLength: 1 }),
      default: fc.constantFrom('a', 1),
      format: fc.constantFrom('date', 'uri'),
      'x-mcp-header': fc.constantFrom('A', 'B'),
    },
    { requiredKeys: [] },
  ),
  fc.record({ items: fc.record({ minimum: fc.nat(3) }) }),
  fc.record({
    if: fc.constant({ const: 1 }),
    then: fc.record({ maximum: fc.nat(3) }),
  }),
  fc.record({
    additionalProperties: fc.constantFrom(true, false, { type: 'string' }),
  }),
);

const names = ['alpha', 'beta', 'gamma', '__proto__', 'constructor'];

const object: fc.Arbitrary<JsonObject> = fc
  .array(fc.tuple(fc.constantFrom(...names), leaf), { maxLength: 4 })
  .map(entries => ({
    type: 'object',
    properties: Object.fromEntries(entries),
  }));

it('makes the newer schema of the older one, all patches together', () => {
  fc.assert(
    fc.property(object, object, (left, right) => {
      const [before, after] = [left, right].map(normalizeSchema);
      const edits = diffSchemas(before, after).flatMap(
        ({ edit }) => edit ?? [],
      );
      const patched = edits.reduce(
        (schema, { patch }) => applyPatch(schema, patch),
        before,
      );
      expect(normalizeSchema(patched)).toEqual(after);
    }),
    { numRuns: 1000 },
  );
});

it('finds nothing between a schema and its copy', () => {
  fc.assert(
    fc.property(object, schema => {
      const normalized = normalizeSchema(schema);
      const copy: JsonObject = JSON.parse(JSON.stringify(normalized));
      expect(diffSchemas(normalized, copy)).toEqual([]);
    }),
  );
});

const diff = (before: JsonObject, after: JsonObject) =>
  diffSchemas(before, after).map(({ edit, text }) =>
    edit ? [edit.kind, edit.keyword, edit.path] : [text.field, '', text.path],
  );

it('says what happened, and where in the value', () => {
  const list = (items: JsonObject): JsonObject => ({
    properties: { 'a b': { items: { properties: { c: items } } } },
  });
  const path = '"a b"[].c';
  expect(diff(list({ minimum: 1 }), list({ minimum: 2 }))).toEqual([
    ['keyword', 'minimum', path],
  ]);
  expect(diff(list({ title: 'A' }), list({}))).toEqual([['title', '', path]]);
  expect(
    diff(
      list({ properties: { d: {} } }),
      list({ required: ['d'], properties: { d: {} } }),
    ),
  ).toEqual([['required-added', 'required', `${path}.d`]]);
});

it('pairs alternatives by type and discriminator, and ignores their order', () => {
  const kind = (name: string, more: JsonObject = {}): JsonObject => ({
    properties: { kind: { enum: [name] }, ...more },
  });
  const before = { anyOf: [kind('a'), kind('b'), { type: 'string' }] };
  const after = {
    anyOf: [{ type: 'string' }, kind('c'), kind('a', { n: { type: 'null' } })],
  };
  expect(diff(before, after)).toEqual([
    ['property-added', 'properties', 'n'],
    ['branch-removed', 'anyOf', ''],
    ['branch-added', 'anyOf', ''],
  ]);
});

it('tells renames, and properties that stand elsewhere, too', () => {
  const [rename] = diffSchemas(
    { properties: { perPage: { type: 'integer' } } },
    { properties: { per_page: { type: 'integer' } }, required: ['per_page'] },
  );
  expect(rename.edit).toMatchObject({
    kind: 'property-renamed',
    name: 'perPage',
    renamedTo: 'per_page',
    required: true,
  });
  const branch = { anyOf: [{ properties: { a: {} } }] };
  const [moved] = diffSchemas({ ...branch, properties: { a: {} } }, branch);
  expect(moved.edit).toMatchObject({ kind: 'property-removed', named: true });
});

it('stops where too much has changed', () => {
  const many = (prefix: string): JsonObject => ({
    properties: Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`${prefix}${index}`, {}]),
    ),
  });
  expect(diffSchemas(many('a'), many('b'))).toHaveLength(MAX_DIFFERENCES + 1);
});

describe('a recursive reference', () => {
  const node: JsonObject = {
    type: 'object',
    properties: { name: { type: 'string' }, child: { $ref: '#/$defs/node' } },
  };
  const tree = (schema: JsonObject): JsonObject => ({
    properties: { tree: schema },
    $defs: { node },
  });
  const differ = (left: JsonObject, right: JsonObject) =>
    diffSchemas(normalizeSchema(left), normalizeSchema(right)).map(
      ({ edit }) => `${edit?.kind} ${edit?.path}`,
    );

  it('is the same however often it is written out', () => {
    const ref = { $ref: '#/$defs/node' };
    const once = {
      ...node,
      properties: { name: { type: 'string' }, child: node },
    };
    expect(differ(tree(ref), tree(node))).toEqual([]);
    expect(differ(tree(once), tree(ref))).toEqual([]);
    const root = { properties: { a: { $ref: '#' } } };
    expect(differ(root, { properties: { a: root } })).toEqual([]);
  });

  it('is another where something is said on the way', () => {
    const ref = { $ref: '#/$defs/node' };
    const longer = { type: 'string', minLength: 1 };
    const child = {
      ...node,
      properties: { ...Object(node.properties), name: longer },
    };
    const other = { ...node, properties: { name: { type: 'string' }, child } };
    expect(differ(tree(ref), tree(other))).not.toEqual([]);
    const data = (value: JsonObject) => tree({ ...node, default: value });
    expect(differ(data(ref), data(node))).toEqual(['default tree']);
  });
});

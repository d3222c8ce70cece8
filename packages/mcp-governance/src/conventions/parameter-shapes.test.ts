import { JsonObject } from '../model/json';
import { Snapshot } from '../model/snapshot/types';
import { listParameterShapes } from './parameter-shapes';

const snapshotOf = (...inputSchemas: JsonObject[]): Snapshot => ({
  tools: inputSchemas.map((inputSchema, index) => ({
    name: `tool_${index}`,
    inputSchema,
  })),
  prompts: [],
  resources: [],
  resourceTemplates: [],
});

/** The shape of one parameter, in a tool with these definitions. */
function shapeOf(parameter: JsonObject, $defs: JsonObject = {}): string {
  const [{ shape }] = listParameterShapes(
    snapshotOf({ type: 'object', properties: { parameter }, $defs }),
  );
  return shape;
}

const ADDRESS = {
  type: 'object',
  properties: { title: { type: 'string' }, zip: { type: 'string' } },
  required: ['title', 'zip'],
};

it.each<[string, JsonObject, JsonObject]>([
  [
    'the order of keys, of types and of branches',
    { type: ['string', 'null'], maxLength: 5 },
    { maxLength: 5, type: ['null', 'string'] },
  ],
  [
    'what it says to readers, at any depth',
    { anyOf: [{ type: 'array', items: { type: 'string' } }, ADDRESS] },
    {
      title: 'Where to',
      description: 'Streets or an address',
      default: [],
      examples: [['Elm']],
      anyOf: [
        { ...ADDRESS, required: ['zip', 'title'], description: 'One' },
        { type: 'array', items: { type: 'string', title: 'Street' } },
      ],
    },
  ],
])('ignores %s', (_, left, right) => {
  expect(shapeOf(left)).toMatch(/^[0-9a-f]{16}$/);
  expect(shapeOf(left)).toBe(shapeOf(right));
});

it.each<[string, JsonObject, JsonObject]>([
  ['bounds', { type: 'string' }, { type: 'string', maxLength: 5 }],
  ['values', { enum: ['a'] }, { enum: ['a', 'b'] }],
  ['values with prose', { const: { title: 'a' } }, { const: { title: 'b' } }],
  [
    'values with prose in a list',
    { enum: [{ title: 'a' }] },
    { enum: [{ title: 'b' }] },
  ],
  [
    'properties that are called like prose',
    ADDRESS,
    { ...ADDRESS, properties: { zip: { type: 'string' } } },
  ],
  ['null', { type: 'string' }, { type: ['string', 'null'] }],
  [
    'the order of places in a list',
    { prefixItems: [{ type: 'string' }, { type: 'integer' }] },
    { prefixItems: [{ type: 'integer' }, { type: 'string' }] },
  ],
])('differs with other %s', (_, left, right) => {
  expect(shapeOf(left)).not.toBe(shapeOf(right));
});

it('looks at what a reference points to, and not at its name', () => {
  const inline = shapeOf(ADDRESS);
  const toAddress = { $ref: '#/$defs/Address', description: 'Where to' };
  expect(shapeOf(toAddress, { Address: ADDRESS })).toBe(inline);
  expect(shapeOf({ $ref: '#/$defs/A~1b' }, { 'A/b': ADDRESS })).toBe(inline);
  const branches = { parts: { anyOf: [{}, ADDRESS] } };
  expect(shapeOf({ $ref: '#/$defs/parts/anyOf/1' }, branches)).toBe(inline);
  const list = { type: 'array', items: { $ref: '#/$defs/Address' } };
  const other = { Address: { type: 'string' } };
  expect(shapeOf(list, { Address: ADDRESS })).toBe(
    shapeOf(list, { Address: { ...ADDRESS, title: 'Address' } }),
  );
  expect(shapeOf(list, { Address: ADDRESS })).not.toBe(shapeOf(list, other));
});

it('comes to an end of circles, chains and what leads nowhere', () => {
  const node = { properties: { next: { $ref: '#/$defs/Node' } } };
  const toNode = { $ref: '#/$defs/Node' };
  expect(shapeOf(toNode, { Node: node })).toBe(
    shapeOf(toNode, { Node: { ...node, title: 'Node' } }),
  );
  expect(shapeOf({ $ref: '#' })).not.toBe(shapeOf({ $ref: '#/none' }));
  const [near, far] = ['a', 'b'].map(host => `https://${host}.example/x.json`);
  expect(shapeOf({ items: { $ref: near } })).not.toBe(
    shapeOf({ items: { $ref: far } }),
  );

  const length = 50_000;
  const chain = Array.from({ length }, (_, index) => [
    `d${index}`,
    { anyOf: [{ $ref: `#/$defs/d${index + 1}` }, { type: 'null' }] },
  ]);
  expect(shapeOf({ $ref: '#/$defs/d0' }, Object.fromEntries(chain))).toMatch(
    /^[0-9a-f]{16}$/,
  );
  const doubling = Array.from({ length: 40 }, (_, index) => {
    const next = { $ref: `#/$defs/d${index + 1}` };
    return [`d${index}`, { properties: { a: next, b: next, c: next } }];
  });
  const first = { $ref: '#/$defs/d0' };
  expect(shapeOf(first, Object.fromEntries(doubling))).toBeDefined();
});

it('lists each shape that the tools give a parameter, once', () => {
  const id = { type: 'string' };
  const shapes = listParameterShapes(
    snapshotOf(
      { properties: { id, open: {} } },
      { properties: { id: { ...id, description: 'Of it' } } },
      { properties: { id: { type: 'integer' }, no: true } },
      JSON.parse('{"properties": {"__proto__": {"type": "string"}}}'),
    ),
  );
  expect(shapes.map(({ parameter }) => parameter)).toEqual([
    'id',
    'id',
    'open',
    '__proto__',
  ]);
  expect(new Set(shapes.map(({ shape }) => shape)).size).toBe(3);
  expect(listParameterShapes(undefined)).toEqual([]);
});

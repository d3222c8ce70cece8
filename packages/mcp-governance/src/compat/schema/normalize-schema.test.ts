import { JsonObject } from '../../model/json';
import { normalizeSchema } from './normalize-schema';

const text = { type: 'string' };

const SAME: [string, JsonObject, JsonObject][] = [
  [
    'a nullable type',
    { type: ['string', 'null'], minLength: 1 },
    { anyOf: [{ type: 'null' }, { type: 'string', minLength: 1 }] },
  ],
  [
    'a nullable enum',
    { type: ['null', 'string'], enum: ['a', null] },
    { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'null' }] },
  ],
  ['one value', { const: { a: 1 } }, { enum: [{ a: 1 }] }],
  ['an integer', { type: 'integer' }, { type: 'number', multipleOf: 1 }],
  ['an integer twice', { type: 'integer' }, { type: 'integer', multipleOf: 1 }],
  ['nothing required', { ...text }, { ...text, required: [], properties: {} }],
  [
    'no-op bounds',
    { type: 'array' },
    { type: 'array', minItems: 0, uniqueItems: false, items: {} },
  ],
  [
    'the order of keywords and sets',
    { type: ['string', 'array'], enum: ['a', []] },
    { enum: [[], 'a'], type: ['array', 'string'] },
  ],
  ['a type in a list', text, { type: ['string'] }],
  [
    'a local reference',
    { properties: { a: text } },
    { properties: { a: { $ref: '#/$defs/t' } }, $defs: { t: text } },
  ],
  [
    'names of definitions',
    { items: { $ref: '#/$defs/a' }, $defs: { a: text } },
    { items: { $ref: '#/definitions/b' }, definitions: { b: text } },
  ],
  ['unused definitions', text, { ...text, $defs: { a: { type: 'integer' } } }],
  [
    'one schema in allOf',
    { title: 'T', ...text },
    { title: 'T', allOf: [text] },
  ],
  [
    'line ends of descriptions',
    { description: 'a\nb' },
    { description: 'a\r\nb' },
  ],
  [
    'notes',
    text,
    { ...text, $comment: 'why', $id: 'https://example.com/t', $anchor: 't' },
  ],
];

it.each(SAME)('says %s in one way, wherever it stands', (_what, a, b) => {
  expect(normalizeSchema(a)).toEqual(normalizeSchema(b));
  const isRooted = JSON.stringify([a, b]).includes('$defs');
  const [left, right] = [a, b].map(schema =>
    isRooted ? schema : { properties: { x: { items: schema } } },
  );
  expect(normalizeSchema(left)).toEqual(normalizeSchema(right));
  expect(normalizeSchema(normalizeSchema(a))).toEqual(normalizeSchema(a));
});

const DIFFERENT: [string, JsonObject, JsonObject][] = [
  ['line ends of values', { enum: ['a\nb'] }, { enum: ['a\r\nb'] }],
  ['line ends of patterns', { pattern: 'a\nb' }, { pattern: 'a\r\nb' }],
  ['a schema in data', { default: { const: 1 } }, { default: { enum: [1] } }],
  [
    'properties called like keywords',
    { properties: { const: {} } },
    { properties: { enum: {} } },
  ],
  [
    'the order of items',
    { prefixItems: [text, {}] },
    { prefixItems: [{}, text] },
  ],
  ['an explicit promise', {}, { additionalProperties: true }],
  [
    'a null that a condition judges',
    { type: ['string', 'null'], not: { type: 'null' } },
    { anyOf: [{ type: 'string', not: { type: 'null' } }, { type: 'null' }] },
  ],
];

it.each(DIFFERENT)('keeps %s apart', (_what, a, b) => {
  expect(normalizeSchema(a)).not.toEqual(normalizeSchema(b));
});

it('keeps hostile names as names', () => {
  const schema: JsonObject = JSON.parse(
    '{"properties":{"__proto__":{"const":1},"constructor":{},"toString":{}}}',
  );
  expect(JSON.stringify(normalizeSchema(schema))).toBe(
    '{"properties":{"__proto__":{"enum":[1]},"constructor":{},"toString":{}}}',
  );
});

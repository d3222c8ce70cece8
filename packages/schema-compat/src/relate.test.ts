import { apart, bothWays, narrower, same } from './__testUtils__/expectations';
import { JsonValue } from './json/json';

type Case = readonly [string, JsonValue, JsonValue];

const draft7 = 'http://json-schema.org/draft-07/schema#';

/** The first is strictly inside the second. */
const narrowerCases: Case[] = [
  ['type', { type: 'string' }, {}],
  ['types', { type: 'string' }, { type: ['string', 'null'] }],
  ['integer and number', { type: 'integer' }, { type: 'number' }],
  ['false and true', false, true],
  ['enum', { enum: ['a', 1] }, { enum: ['a', 1, null] }],
  ['const', { const: { a: [1] } }, { type: 'object', required: ['a'] }],
  ['minimum', { type: 'number', minimum: 2 }, { minimum: 1 }],
  [
    'exclusive bounds',
    { type: 'number', exclusiveMinimum: 1 },
    { type: 'number', minimum: 1 },
  ],
  [
    'exclusive bounds of integers',
    { type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 3 },
    { enum: [0, 1, 2] },
  ],
  ['multipleOf', { type: 'number', multipleOf: 6 }, { multipleOf: 4.5 / 1.5 }],
  [
    'fractional multipleOf',
    { type: 'number', multipleOf: 0.5 },
    { multipleOf: 0.25 },
  ],
  [
    'multipleOf and integer',
    { type: 'number', multipleOf: 2.0 },
    { type: 'integer' },
  ],
  ['minLength', { type: 'string', minLength: 3 }, { minLength: 2 }],
  ['maxLength', { type: 'string', maxLength: 3 }, { maxLength: 4 }],
  [
    'pattern',
    { type: 'string', pattern: '^[a-f]{2,3}$' },
    { pattern: '^[a-z]+$' },
  ],
  [
    'pattern against length',
    { type: 'string', pattern: '^a?b?$' },
    { maxLength: 2 },
  ],
  [
    'pattern without anchors',
    { type: 'string', pattern: 'abc' },
    { pattern: 'b' },
  ],
  [
    'properties',
    { properties: { a: { type: 'integer' } } },
    { properties: { a: { type: 'number' } } },
  ],
  ['required', { required: ['a', 'b'] }, { required: ['b'] }],
  [
    'additionalProperties',
    { properties: { a: true }, additionalProperties: false },
    { maxProperties: 1 },
  ],
  [
    'patternProperties against additionalProperties',
    {
      patternProperties: { '^a': { type: 'integer' } },
      additionalProperties: false,
    },
    { additionalProperties: { type: 'number' } },
  ],
  [
    'patternProperties against properties',
    { patternProperties: { '^a': { type: 'string' } } },
    { properties: { ab: { type: 'string' } } },
  ],
  [
    'propertyNames',
    { propertyNames: { maxLength: 1 } },
    { propertyNames: { maxLength: 2 } },
  ],
  [
    'propertyNames against properties',
    { propertyNames: { enum: ['a'] } },
    { properties: { b: false } },
  ],
  ['minProperties', { minProperties: 2 }, { minProperties: 1 }],
  ['maxProperties', { maxProperties: 1 }, { maxProperties: 2 }],
  [
    'dependentRequired',
    { dependentRequired: { a: ['b', 'c'] } },
    { dependentRequired: { a: ['b'] } },
  ],
  [
    'dependentSchemas',
    { dependentSchemas: { a: { properties: { b: { minimum: 2 } } } } },
    { dependentSchemas: { a: { properties: { b: { minimum: 1 } } } } },
  ],
  [
    'items',
    { items: { type: 'integer' } },
    { items: { type: ['integer', 'null'] } },
  ],
  [
    'tuples',
    { prefixItems: [{ type: 'string' }], items: false },
    { prefixItems: [true, { type: 'number' }] },
  ],
  ['minItems', { type: 'array', minItems: 2 }, { minItems: 1 }],
  ['maxItems', { maxItems: 2 }, { maxItems: 3 }],
  [
    'uniqueItems over few values',
    { type: 'array', items: { type: 'boolean' }, uniqueItems: true },
    { maxItems: 2 },
  ],
  [
    'uniqueItems beside contains',
    { type: 'array', uniqueItems: true, contains: { const: null } },
    { type: 'array', contains: { const: null } },
  ],
  [
    'different items that are wanted',
    {
      type: 'array',
      uniqueItems: true,
      prefixItems: [true, { type: 'string' }],
      contains: { type: ['null', 'boolean'] },
      minContains: 3,
    },
    {
      type: 'array',
      uniqueItems: true,
      contains: { type: 'boolean' },
      minContains: 2,
      minItems: 4,
    },
  ],
  ['contains', { contains: { const: 1 } }, { contains: { type: 'integer' } }],
  [
    'minContains',
    { contains: { const: 1 }, minContains: 2 },
    { contains: { const: 1 } },
  ],
  [
    'maxContains',
    { contains: { const: 1 }, minContains: 0, maxContains: 1 },
    { contains: { const: 1 }, minContains: 0, maxContains: 2 },
  ],
  [
    'contains against length',
    { type: 'array', contains: true },
    { minItems: 1 },
  ],
  ['anyOf', { anyOf: [{ const: 1 }, { const: 2 }] }, { enum: [1, 2, 3] }],
  [
    'oneOf that overlaps',
    { oneOf: [{ minimum: 1 }, { maximum: 3 }] },
    { not: { const: 2 } },
  ],
  ['allOf', { allOf: [{ minimum: 1 }, { type: 'number' }] }, { minimum: 0 }],
  ['not', { not: { type: ['string', 'null'] } }, { not: { type: 'null' } }],
  [
    'if, then, else',
    { if: { type: 'string' }, then: { minLength: 2 }, else: { type: 'null' } },
    { anyOf: [{ type: 'string', minLength: 1 }, { type: 'null' }] },
  ],
  [
    'unevaluatedProperties',
    {
      allOf: [{ properties: { a: true } }],
      unevaluatedProperties: false,
    },
    { additionalProperties: true, maxProperties: 1 },
  ],
  [
    'unevaluatedProperties that depend on a branch',
    {
      type: 'object',
      anyOf: [
        { properties: { k: { const: 1 }, x: true }, required: ['k'] },
        { properties: { k: { const: 2 } }, required: ['k'] },
      ],
      unevaluatedProperties: false,
    },
    {
      if: { properties: { k: { const: 2 } }, required: ['k'] },
      then: { maxProperties: 1 },
    },
  ],
  [
    'unevaluatedItems',
    { prefixItems: [true], unevaluatedItems: false },
    { maxItems: 2 },
  ],
  [
    'draft 7 dependencies',
    { $schema: draft7, dependencies: { a: ['b'], c: { required: ['d'] } } },
    { $schema: draft7, dependencies: { c: ['d'] } },
  ],
  [
    'draft 7 tuples',
    {
      $schema: draft7,
      items: [{ type: 'string' }],
      additionalItems: { type: 'integer' },
    },
    { $schema: draft7, items: [true], additionalItems: { type: 'number' } },
  ],
  [
    'dialects that differ',
    { $schema: draft7, items: [{ type: 'string' }], additionalItems: false },
    { prefixItems: [{ type: ['string', 'null'] }] },
  ],
];

/** Two ways to say the same. */
const sameCases: Case[] = [
  ['const and enum', { const: 1 }, { enum: [1.0] }],
  [
    'types and anyOf',
    { type: ['string', 'null'] },
    { anyOf: [{ type: 'string' }, { type: 'null' }] },
  ],
  [
    'integer and multipleOf',
    { type: 'integer' },
    { type: 'number', multipleOf: 1 },
  ],
  ['empty keywords', { required: [], properties: {} }, {}],
  ['boolean and its values', { type: 'boolean' }, { enum: [true, false] }],
  ['double negation', { not: { not: { minLength: 2 } } }, { minLength: 2 }],
  [
    'De Morgan',
    { not: { anyOf: [{ minimum: 1 }, { type: 'null' }] } },
    { allOf: [{ not: { minimum: 1 } }, { not: { type: 'null' } }] },
  ],
  [
    'repetition and length',
    { type: 'string', pattern: '^[^]?$' },
    { type: 'string', pattern: '^[^]{0,1}$' },
  ],
  [
    'pattern that matches all',
    { type: 'string', pattern: '^' },
    { type: 'string' },
  ],
  [
    'bounds that meet',
    { type: 'integer', minimum: 0.5, maximum: 1.5 },
    { const: 1 },
  ],
  [
    'counts of few values',
    { type: 'array', items: { const: 0 }, uniqueItems: true, minItems: 2 },
    false,
  ],
  [
    'a required name that is forbidden',
    { type: 'object', required: ['a'], properties: { a: false } },
    { type: 'object', minProperties: 1, maxProperties: 0 },
  ],
  [
    'reference and its target',
    { $ref: '#/$defs/x', $defs: { x: { type: 'null' } } },
    { type: 'null' },
  ],
  [
    'anchor and its target',
    { $ref: '#x', $defs: { y: { $anchor: 'x', type: 'null' } } },
    { type: 'null' },
  ],
  [
    'lcm',
    { type: 'number', allOf: [{ multipleOf: 0.75 }, { multipleOf: 0.5 }] },
    { type: 'number', multipleOf: 1.5 },
  ],
  [
    'oneOf of disjoint types',
    { oneOf: [{ type: 'string' }, { type: 'null' }] },
    { type: ['null', 'string'] },
  ],
  ['a format, which is an annotation', { format: 'date' }, {}],
];

/** Neither is inside the other. */
const apartCases: Case[] = [
  ['types', { type: 'string' }, { type: 'number' }],
  ['letter case', { enum: ['asc'] }, { enum: ['ASC'] }],
  [
    'a wider type that lost its empty value',
    { type: 'string' },
    { anyOf: [{ type: 'string', minLength: 1 }, { type: 'null' }] },
  ],
  ['renamed properties', { required: ['q'] }, { required: ['query'] }],
  [
    'an open object against an added property',
    { properties: { a: { type: 'string' } } },
    { properties: { b: { type: 'string' } } },
  ],
  [
    'patterns',
    { type: 'string', pattern: '^a' },
    { type: 'string', pattern: 'a$' },
  ],
];

describe('relate', () => {
  it.each(narrowerCases)('narrower: %s', (_, a, b) => {
    expect(bothWays(a, b)).toEqual(narrower);
  });

  it.each(sameCases)('same: %s', (_, a, b) => {
    expect(bothWays(a, b)).toEqual(same);
  });

  it.each(apartCases)('apart: %s', (_, a, b) => {
    expect(bothWays(a, b)).toEqual(apart);
  });
});

import { JsonObject, JsonValue } from 'mcp-governance';
import { toSchemaFields } from './toSchemaFields';
import { toTypeWords } from './toTypeWords';

function words(schema: JsonValue, root: JsonObject = {}) {
  return toTypeWords(schema, root);
}

describe('toTypeWords', () => {
  it.each<[JsonValue, string]>([
    [{ enum: ['asc', 'desc'] }, '"asc" | "desc"'],
    [{ type: 'integer', minimum: 1, maximum: 100 }, 'integer 1–100'],
    [{ type: 'number', exclusiveMinimum: 0 }, 'number above 0'],
    [{ type: 'integer', minimum: 1 }, 'integer at least 1'],
    [{ type: 'array', items: { type: 'string' } }, 'array of string'],
    [
      { type: 'array', items: { enum: ['a', 'b'] }, maxItems: 3 },
      'array of ("a" | "b"), at most 3 items',
    ],
    [{ type: ['string', 'null'] }, 'string or null'],
    [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'integer or null'],
    [
      { type: 'string', format: 'date-time', maxLength: 64 },
      'string (date-time), at most 64 characters',
    ],
    [{ type: 'string', pattern: '^INV-' }, 'string matching /^INV-/'],
    [{ type: 'string', minLength: 1 }, 'string, at least 1 character'],
    [{ type: 'array', minItems: 1, maxItems: 21 }, 'array, 1–21 items'],
    [{ const: 'v1' }, '"v1"'],
    [{ const: null }, 'null'],
    [{ properties: {} }, 'object'],
    [
      { type: 'object', additionalProperties: { type: 'number' } },
      'object with values of number',
    ],
    [{}, 'anything'],
    [true, 'anything'],
    [false, 'nothing'],
    [null, 'unreadable'],
    [7, 'unreadable'],
    [{ type: { no: 1 } }, 'unreadable'],
  ])('writes %j as %s', (schema, expected) => {
    expect(words(schema)).toBe(expected);
  });

  it('follows local references, and names those that it cannot', () => {
    const root = {
      $defs: {
        id: { type: 'integer' },
        'a/b': { $ref: '#/$defs/id' },
        loop: { $ref: '#/$defs/loop' },
      },
    };
    expect(words({ $ref: '#/$defs/a~1b' }, root)).toBe('integer');
    expect(words({ $ref: '#/$defs/loop' }, root)).toBe('refers to itself');
    expect(words({ $ref: '#/$defs/gone' }, root)).toBe('undefined reference');
    expect(words({ $ref: '#/__proto__/toString' }, root)).toBe(
      'undefined reference',
    );
    expect(words({ $ref: 'https://evil.example/schema' }, root)).toBe(
      'defined elsewhere',
    );
  });

  it('stays short whatever it is given', () => {
    const endless: JsonObject = {};
    endless.$defs = {
      node: { type: 'array', items: { $ref: '#/$defs/node' } },
    };
    expect(words({ $ref: '#/$defs/node' }, endless)).toBe(
      'array of array of array of array of array of …',
    );
    const many = Array.from({ length: 100_000 }, (_, index) => `v${index}`);
    expect(words({ enum: many })).toMatch(/^"v0" \|.* \| 99,992 more$/);
    expect(words({ enum: ['x'.repeat(1_000_000)] }).length).toBeLessThan(50);
    const wide: JsonObject = {
      $defs: { all: { anyOf: [] } },
    };
    wide.$defs = {
      all: {
        anyOf: Array.from({ length: 1000 }, () => ({ $ref: '#/$defs/all' })),
      },
    };
    expect(words({ $ref: '#/$defs/all' }, wide).length).toBeLessThan(2000);
  });
});

describe('toSchemaFields', () => {
  it('lists parameters with what a caller must know', () => {
    const schema = {
      type: 'object',
      required: ['invoice'],
      properties: {
        invoice: { type: 'string', description: 'Number of the invoice.' },
        reason: { enum: ['error', 'goodwill'], default: 'error' },
      },
    };
    expect(toSchemaFields(schema, schema).fields).toEqual([
      {
        name: 'invoice',
        type: 'string',
        required: true,
        defaultValue: undefined,
        description: 'Number of the invoice.',
        nested: [],
      },
      {
        name: 'reason',
        type: '"error" | "goodwill"',
        required: false,
        defaultValue: '"error"',
        description: undefined,
        nested: [],
      },
    ]);
  });

  it('offers nested objects, list items and options to unfold', () => {
    const address = { properties: { city: { type: 'string' } } };
    const schema = {
      $defs: { address },
      properties: {
        to: { $ref: '#/$defs/address' },
        stops: { type: 'array', items: address },
        pay: { oneOf: [{ type: 'null' }, address] },
        plain: { type: 'object' },
      },
    };
    const nested = toSchemaFields(schema, schema).fields.map(field => [
      field.name,
      field.nested.map(each => each.label),
    ]);
    expect(nested).toEqual([
      ['to', [undefined]],
      ['stops', ['each item']],
      ['pay', ['option 2']],
      ['plain', []],
    ]);
  });

  it('merges allOf, and survives schemas made to hurt', () => {
    const merged: JsonObject = {
      allOf: [
        { properties: { a: {} }, required: ['a'] },
        { properties: { b: true } },
      ],
    };
    expect(
      toSchemaFields(merged, merged).fields.map(field => [
        field.name,
        field.type,
        field.required,
      ]),
    ).toEqual([
      ['a', 'anything', true],
      ['b', 'anything', false],
    ]);

    const self: JsonObject = { properties: { self: { $ref: '#' } } };
    const [field] = toSchemaFields(self, self).fields;
    expect(field.nested).toHaveLength(1);

    const hostile = JSON.parse(
      '{"properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}},"required":"all"}',
    );
    expect(
      toSchemaFields(hostile, hostile).fields.map(each => each.name),
    ).toEqual(['__proto__', 'constructor']);

    const wide = {
      properties: Object.fromEntries(
        Array.from({ length: 5000 }, (_, index) => [`p${index}`, {}]),
      ),
    };
    const result = toSchemaFields(wide, wide);
    expect(result.fields).toHaveLength(200);
    expect(result.omitted).toBe(4800);
    for (const odd of [null, 7, 'x', [], true, undefined]) {
      expect(toSchemaFields(odd, {}).fields).toEqual([]);
    }
  });
});

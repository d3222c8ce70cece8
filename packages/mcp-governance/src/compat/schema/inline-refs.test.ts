import { JsonObject } from '../../model/json';
import { inlineRefs } from './inline-refs';

const text = { type: 'string' };

it('puts definitions in their place, and drops them', () => {
  expect(
    inlineRefs({
      properties: { a: { $ref: '#/$defs/a%20b', description: 'A' } },
      $defs: { 'a b': { $ref: '#/$defs/t' }, t: text },
    }),
  ).toEqual({ properties: { a: { type: 'string', description: 'A' } } });
});

it('keeps what else a reference says, but not in draft 7', () => {
  const schema: JsonObject = {
    items: { $ref: '#/definitions/t', minLength: 2 },
    definitions: { t: text },
  };
  expect(inlineRefs(schema)).toEqual({
    items: { minLength: 2, allOf: [text] },
  });
  const $schema = 'http://json-schema.org/draft-07/schema#';
  expect(inlineRefs({ ...schema, $schema })).toEqual({ $schema, items: text });
});

it('leaves references that lead back, out, or nowhere, with the definitions', () => {
  const tree: JsonObject = {
    properties: { root: { $ref: '#/$defs/node' } },
    $defs: { node: { properties: { next: { $ref: '#/$defs/node' } } } },
  };
  expect(inlineRefs(tree)).toEqual({
    properties: { root: { properties: { next: { $ref: '#/$defs/node' } } } },
    $defs: tree.$defs,
  });
  for (const $ref of ['#', 'https://example.com/a', '#/$defs/none', '#a']) {
    expect(inlineRefs({ items: { $ref } })).toEqual({ items: { $ref } });
  }
});

it('gives up on what grows without end', () => {
  const doubling = (levels: number): JsonObject => ({
    $ref: '#/$defs/d0',
    $defs: Object.fromEntries(
      Array.from({ length: levels }, (_, level) => {
        const $ref = `#/$defs/d${level + 1}`;
        return [`d${level}`, { items: { $ref }, contains: { $ref } }];
      }),
    ),
  });
  const large = doubling(40);
  expect(inlineRefs(large)).toBe(large);
  const chain: JsonObject = {
    $ref: '#/$defs/d0',
    $defs: Object.fromEntries(
      Array.from({ length: 9000 }, (_, level) => [
        `d${level}`,
        { items: { $ref: `#/$defs/d${level + 1}` } },
      ]),
    ),
  };
  expect(inlineRefs(chain)).toBe(chain);
});

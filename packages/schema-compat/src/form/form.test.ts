import { makePair, makeWidened, Pair } from '../__testUtils__/pairs';
import { Random } from '../__testUtils__/random';
import { JsonObject } from '../json/json';
import { dialectOf } from '../read/dialect';
import { Document } from '../read/document';
import { relate } from '../relate';
import { RelateOptions } from '../types';
import { compareForms } from './form';

const seeds = 700;

const options: readonly RelateOptions[] = [
  {},
  { contentModel: 'declared' },
  { tolerantReader: true },
  { contentModel: 'declared', tolerantReader: true },
];

function documentOf(schema: JsonObject): Document {
  return new Document(schema, dialectOf(schema) ?? '2020-12');
}

/** The same values, in a form that is left to the search. */
function hide(schema: JsonObject): JsonObject {
  const { $schema, $defs, definitions, ...rest } = schema;
  const isOld = dialectOf(schema) === 'draft-07';
  const any = isOld ? { $id: '#any' } : { $anchor: 'any' };
  return {
    $schema,
    allOf: [rest, { $ref: '#any' }],
    $defs: { ...Object($defs) },
    definitions: { ...Object(definitions), any },
  };
}

function ref(layer: number): JsonObject {
  return { $ref: `#/$defs/l${layer}` };
}

function makeKind(random: Random): JsonObject {
  const kind = random.pick<JsonObject>([
    { const: 'a' },
    { const: 'b' },
    { enum: ['b', 'c'] },
    { enum: ['c', 1] },
    { type: 'string' },
  ]);
  const size = random.pick<JsonObject>([
    { type: 'number' },
    { type: 'integer' },
    { type: 'integer', minimum: 0 },
  ]);
  return {
    ...(random.chance(0.9) && { type: 'object' }),
    properties: { kind, size },
    ...(random.chance(0.9) && { required: ['kind'] }),
  };
}

function makeKinds(random: Random): JsonObject {
  const length = 1 + random.below(3);
  const branches = Array.from({ length }, () => makeKind(random));
  return { [random.pick(['oneOf', 'oneOf', 'anyOf'])]: branches };
}

function pairsOf(seed: number): Pair[] {
  const wider = makeWidened(seed);
  const back = { ...wider, a: wider.b, b: wider.a };
  return [makePair(seed), wider, back];
}

describe('what the form shows', () => {
  it('is what the search finds, whatever the options', () => {
    const shown = { equal: 0, proved: 0, guesses: 0, none: 0 };
    const wrong: unknown[] = [];
    for (let seed = 1; seed <= seeds; seed += 1) {
      for (const { a, b } of pairsOf(seed)) {
        const documents = { a: documentOf(a), b: documentOf(b) };
        for (const option of options) {
          shown[compareForms(documents, option)?.kind ?? 'none'] += 1;
          const [quick, slow] = [
            relate(a, b, option),
            relate(hide(a), b, option),
          ];
          if (quick.relation !== slow.relation)
            wrong.push([seed, option, a, b]);
        }
      }
    }
    expect(wrong).toEqual([]);
    const least = Math.min(shown.equal, shown.proved, shown.guesses);
    expect(least).toBeGreaterThan(seeds / 2);
  }, 60_000);

  it('needs no steps of the search', () => {
    const old = {
      type: 'object',
      properties: { state: { enum: ['open', 'closed'] } },
      required: ['state'],
      additionalProperties: false,
    };
    const added = {
      ...old,
      properties: { ...old.properties, page: { type: 'integer' } },
    };
    const lost = { ...old, properties: { state: { enum: ['open'] } } };
    const budget = { steps: 0 };
    const reworded = { ...old, description: 'Now with words' };
    expect(relate(old, reworded, { budget }).reasons[0].code).toBe('equal');
    expect(relate(old, added, { budget }).reasons[0].code).toBe('proved');
    expect(relate(old, lost, { budget }).witness).toEqual({ state: 'closed' });
    expect(relate(added, old, { budget }).witness).toEqual({
      state: 'open',
      page: 0,
    });
  });

  it('looks through references as long as they lead somewhere plain', () => {
    const named = (of: JsonObject, rest: JsonObject = {}) => ({
      properties: { a: { $ref: '#/$defs/x', ...rest } },
      $defs: { x: of },
    });
    const text = named({ type: 'string' });
    const short = named({ type: 'string', maxLength: 5 });
    const budget = { steps: 0 };
    expect(relate(short, text, { budget }).relation).toBe('included');
    expect(relate(text, short, { budget }).witness).toEqual({
      a: 'a'.repeat(6),
    });
    const inPlace = { properties: { a: { type: 'string' } } };
    expect(relate(text, inPlace, { budget }).reasons[0].code).toBe('equal');
    const beside = named({ minLength: 1 }, { type: 'string' });
    expect(relate(beside, text, { budget }).relation).toBe('included');
    for (const reference of ['#any', '#/$defs/none', '#/$defs/x/$ref']) {
      const schema = { $ref: reference, $defs: { x: { $ref: '#/$defs/x' } } };
      const documents = { a: documentOf(schema), b: documentOf(text) };
      expect(compareForms(documents, {})).toBeUndefined();
    }
  });

  it('sees what a reference evaluates beside unevaluatedProperties', () => {
    const open = {
      type: 'object',
      properties: { a: { type: 'integer' } },
      additionalProperties: false,
    };
    const left = {
      $ref: '#/$defs/x',
      unevaluatedProperties: false,
      $defs: { x: { properties: { a: { type: 'integer' } } } },
    };
    expect(relate(open, left).relation).toBe('included');
    expect(relate(open, { unevaluatedProperties: false }).relation).toBe(
      'not-included',
    );
    const other = { ...left, $defs: { x: { properties: { b: {} } } } };
    expect(relate(open, other)).toMatchObject({
      relation: 'not-included',
      witness: { a: 0 },
    });
    expect(relate(left, other).relation).toBe('not-included');
  });

  it('leaves references from a part with a name of its own to the search', () => {
    const embedded = {
      $id: 'https://one.example/',
      $defs: { x: { type: 'integer' } },
      properties: {
        a: {
          $id: 'https://two.example/',
          $ref: '#/$defs/x',
          $defs: { x: { type: 'string' } },
        },
      },
    };
    const texts = { properties: { a: { type: 'string' } } };
    const whole = { properties: { a: { type: 'integer' } } };
    expect(relate(embedded, texts).relation).toBe('included');
    expect(relate(embedded, whole).relation).toBe('not-included');
  });

  it('follows neither siblings of a reference in draft 7 nor hidden names', () => {
    const old = JSON.parse(`{
      "$schema": "http://json-schema.org/draft-07/schema#",
      "definitions": { "__proto__": { "type": "string" } },
      "properties": {
        "__proto__": { "$ref": "#/definitions/__proto__", "maxLength": 1 }
      }
    }`);
    const texts = JSON.parse('{"properties":{"__proto__":{"type":"string"}}}');
    expect(relate(old, texts).reasons[0].code).toBe('equal');
  });

  it('is soon at its end where references multiply', () => {
    const layers = Array.from({ length: 40 }, (_, i) => [
      `l${i}`,
      { properties: { a: ref(i + 1), b: ref(i + 1) } },
    ]);
    const schema = (last: JsonObject) => ({
      ...ref(0),
      $defs: Object.fromEntries([...layers, ['l40', last]]),
    });
    const start = performance.now();
    const wide = schema({ type: 'number' });
    expect(relate(schema({ type: 'integer' }), wide).relation).toBe('included');
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('tells many alternatives apart by a member that names them', () => {
    const kinds = (count: number) => ({
      oneOf: Array.from({ length: count }, (_, i) => ({
        type: 'object',
        properties: { kind: { const: `k${i}` } },
        required: ['kind'],
      })),
    });
    expect(relate(kinds(3_000), kinds(3_001)).relation).toBe('included');
    expect(relate(kinds(3_001), kinds(3_000)).witness).toEqual({
      kind: 'k3000',
    });
  });

  it('finds the same of alternatives that overlap, or whose name is not required', () => {
    const found = { included: 0, 'not-included': 0, undecided: 0 };
    const wrong: unknown[] = [];
    for (let seed = 1; seed <= seeds; seed += 1) {
      const random = new Random(seed);
      const [a, b] = [makeKinds(random), makeKinds(random)];
      const { relation } = relate(a, b);
      found[relation] += 1;
      if (relation !== relate(hide(a), b).relation) wrong.push([a, b]);
    }
    expect(wrong).toEqual([]);
    expect(Math.min(found.included, found['not-included'])).toBeGreaterThan(
      seeds / 20,
    );
  });

  it('is nothing of a schema that is not valid', () => {
    const broken = { properties: { a: { items: { minLength: -1 } } } };
    for (const [a, b] of [
      [broken, {}],
      [{}, broken],
      [broken, { ...broken }],
    ]) {
      const documents = { a: documentOf(a), b: documentOf(b) };
      expect(compareForms(documents, {})).toBeUndefined();
    }
  });
});

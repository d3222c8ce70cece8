import { makePair, makeWidened, Pair } from '../__testUtils__/pairs';
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
  const { $schema, ...rest } = schema;
  const all = [rest, { $ref: '#/definitions/any' }];
  return { $schema, allOf: all, definitions: { any: {} } };
}

function pairsOf(seed: number): Pair[] {
  const wider = makeWidened(seed);
  const back = { ...wider, a: wider.b, b: wider.a };
  return [makePair(seed), wider, back].filter(
    ({ a, b }) => !JSON.stringify([a, b]).includes('$ref'),
  );
}

describe('what the form shows', () => {
  it('is what the search finds, whatever the options', () => {
    const shown = { equal: 0, proved: 0, guess: 0, none: 0 };
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
    const least = Math.min(shown.equal, shown.proved, shown.guess);
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

import { Attacker } from './__testUtils__/attack';
import { makePair, makeWidened, Pair } from './__testUtils__/pairs';
import { Random } from './__testUtils__/random';
import { ajvFor, isValidForHyperjump } from './__testUtils__/validators';
import { JsonObject, JsonValue } from './json/json';
import { relate } from './relate';
import { Relation, RelateOptions, RelateResult } from './types';

/** How many pairs, and from which seed; the defaults suit every run. */
const pairs = Number(process.env.SCHEMA_COMPAT_PAIRS ?? 3_000);
const firstSeed = Number(process.env.SCHEMA_COMPAT_SEED ?? 1);
const attacks = 200;
const timeout = 60_000 + pairs * 200;

/** Shares in percent. */
const wanted = { decided: 97, eachAnswer: 20, eachKeyword: 1 };

const assertions = [
  'type enum const minimum maximum exclusiveMinimum exclusiveMaximum',
  'multipleOf minLength maxLength pattern properties patternProperties',
  'additionalProperties required minProperties maxProperties propertyNames',
  'items minItems maxItems uniqueItems contains allOf anyOf oneOf not if',
  'then else dependentRequired dependentSchemas prefixItems additionalItems',
  'unevaluatedProperties unevaluatedItems minContains maxContains $ref',
  'dependencies',
].flatMap(line => line.split(' '));

/** Answers to the pairs of one set. */
class Tally {
  readonly answers = { included: 0, 'not-included': 0, undecided: 0 };
  private readonly keywords = new Map<string, number>();
  private asked = 0;

  add(pair: Pair, relation: Relation): void {
    this.asked += 1;
    this.answers[relation] += 1;
    const text = JSON.stringify([pair.a, pair.b]);
    for (const keyword of assertions) {
      if (text.includes(`"${keyword}":`)) {
        this.keywords.set(keyword, (this.keywords.get(keyword) ?? 0) + 1);
      }
    }
  }

  share(count: number): number {
    return (100 * count) / this.asked;
  }

  get decided(): number {
    return this.share(this.asked - this.answers.undecided);
  }

  /** Keywords that stand in too few pairs. */
  get rare(): string[] {
    return assertions.filter(
      name => this.share(this.keywords.get(name) ?? 0) < wanted.eachKeyword,
    );
  }

  print(set: string): void {
    const decided = this.decided.toFixed(2);
    const answers = JSON.stringify(this.answers);
    process.stdout.write(
      `generated, ${set}: ${this.asked} pairs, decided ${decided} %, ${answers}\n`,
    );
  }
}

/** How the validators see a value that ought to be in A and not in B. */
async function judge({ a, b }: Pair, value: JsonValue) {
  const isHyperjump =
    (await isValidForHyperjump(a, value)) === true &&
    (await isValidForHyperjump(b, value)) === false;
  const isAjvInA = ajvFor(a)(value) === true;
  const isAjvInB = ajvFor(b)(value) === true;
  // Ajv takes an empty array for one that has the items `contains` wants, and
  // leaves the items it found out of what is evaluated.
  const misread = [...(isAjvInA ? [] : [a]), ...(isAjvInB ? [b] : [])];
  const isExcused = misread.every(schema =>
    JSON.stringify(schema).includes('"contains":'),
  );
  return {
    isConfirmed: isHyperjump && isExcused,
    isDisputed: misread.length > 0,
  };
}

/** A value that shows an answer of `included` to be wrong. */
async function findCounterExample(pair: Pair, seed: number) {
  const attacker = new Attacker(new Random(seed), [pair.a, pair.b]);
  const [inA, inB] = [ajvFor(pair.a), ajvFor(pair.b)];
  for (let i = 0; i < attacks; i += 1) {
    const value = attacker.attack();
    const isSuspect = inA(value) === true && inB(value) === false;
    if (isSuspect && (await judge(pair, value)).isConfirmed) return value;
  }
  return undefined;
}

/** Holds answers against two validators and keeps what is wrong with them. */
class Checker {
  readonly wrong: unknown[] = [];
  witnesses = 0;
  disputed = 0;

  async check(pair: Pair, result: RelateResult, seed: number): Promise<void> {
    const { relation, witness } = result;
    if (relation === 'included') {
      const found = await findCounterExample(pair, seed);
      if (found !== undefined) this.wrong.push({ seed, relation, found });
    }
    if (witness === undefined) return;
    const { isConfirmed, isDisputed } = await judge(pair, witness);
    this.witnesses += 1;
    if (isDisputed) this.disputed += 1;
    if (!isConfirmed) this.wrong.push({ seed, relation, witness });
  }
}

function tallyOf(tallies: Map<string, Tally>, set: string): Tally {
  const tally = tallies.get(set) ?? new Tally();
  tallies.set(set, tally);
  return tally;
}

describe('generated pairs', () => {
  it(
    'gets no unsound answer, and few that are undecided',
    async () => {
      const [all, sets] = [new Tally(), new Map<string, Tally>()];
      const checker = new Checker();
      for (let seed = firstSeed; seed < firstSeed + pairs; seed += 1) {
        const pair = makePair(seed);
        const result = relate(pair.a, pair.b);
        all.add(pair, result.relation);
        tallyOf(sets, pair.dialect).add(pair, result.relation);
        await checker.check(pair, result, seed);
      }
      sets.forEach((tally, set) => tally.print(set));
      all.print('both dialects');
      process.stdout.write(
        `generated: ${checker.witnesses} witnesses, of which Ajv disputes ${checker.disputed}\n`,
      );
      expect(checker.wrong).toEqual([]);
      expect(checker.disputed).toBeLessThanOrEqual(checker.witnesses / 100);
      for (const tally of [all, ...sets.values()]) {
        const { answers } = tally;
        expect(tally.decided).toBeGreaterThanOrEqual(wanted.decided);
        for (const count of [answers.included, answers['not-included']]) {
          expect(tally.share(count)).toBeGreaterThanOrEqual(wanted.eachAnswer);
        }
      }
      expect(all.rare).toEqual([]);
    },
    timeout,
  );

  it(
    'includes what is wider by construction',
    () => {
      const tally = new Tally();
      const wrong: unknown[] = [];
      for (let seed = firstSeed; seed < firstSeed + pairs; seed += 1) {
        const pair = makeWidened(seed);
        const { relation, witness } = relate(pair.a, pair.b);
        tally.add(pair, relation);
        if (witness !== undefined) wrong.push({ seed, witness });
      }
      tally.print('widened');
      expect(wrong).toEqual([]);
      expect(tally.decided).toBeGreaterThanOrEqual(wanted.decided);
    },
    timeout,
  );

  it(
    'reads options so that they only ever include more',
    async () => {
      const options: { readonly [set: string]: RelateOptions } = {
        declared: { contentModel: 'declared' },
        tolerant: { tolerantReader: true },
        both: { contentModel: 'declared', tolerantReader: true },
      };
      const tallies = new Map<string, Tally>();
      const checker = new Checker();
      const broken: unknown[] = [];
      for (let i = 0; i < pairs / 3; i += 1) {
        const seed = firstSeed + 2_000_000 + i;
        const pair = makePair(seed);
        const plain = relate(pair.a, pair.b).relation;
        for (const [set, option] of Object.entries(options)) {
          const result = relate(pair.a, pair.b, option);
          tallyOf(tallies, set).add(pair, result.relation);
          const isNarrower = result.relation === 'not-included';
          if (plain === 'included' && isNarrower) broken.push({ seed, set });
          if (isNarrower) await checker.check(pair, result, seed);
        }
      }
      tallies.forEach((tally, set) => tally.print(set));
      expect(broken).toEqual([]);
      expect(checker.wrong).toEqual([]);
      for (const tally of tallies.values()) {
        expect(tally.decided).toBeGreaterThanOrEqual(wanted.decided);
      }
    },
    timeout,
  );

  it('keeps the laws of sets', () => {
    const tally = new Tally();
    const broken: unknown[] = [];
    const ask = (a: JsonObject, b: JsonObject, pair: Pair) => {
      const { relation } = relate(a, b);
      tally.add(pair, relation);
      return relation;
    };
    for (let seed = 1; seed <= Math.min(pairs, 2_000); seed += 1) {
      const pair = makePair(seed + 1_000_000);
      const { a, b } = pair;
      if (JSON.stringify([a, b]).includes('$ref')) continue;
      const { $schema, ...rest } = a;
      const { $schema: _, ...other } = b;
      const any = { $schema, anyOf: [rest, other] };
      const all = { $schema, allOf: [rest, other] };
      const not = { $schema, not: { not: rest } };
      const forth = ask(a, b, pair);
      const within: (readonly [string, JsonObject, JsonObject])[] = [
        ['A in A', a, { ...a, title: 'A' }],
        ['A in A or B', a, any],
        ['A and B in A', all, a],
        ['A in not not A', a, not],
      ];
      if (forth === 'included') {
        within.push(['A or B in B', any, b], ['A in A and B', a, all]);
      }
      for (const [law, x, y] of within) {
        if (ask(x, y, pair) === 'not-included') broken.push([law, x, y]);
      }
      const denied = ask({ $schema, not: other }, { $schema, not: rest }, pair);
      if (new Set([forth, denied, 'undecided']).size === 3) {
        broken.push(['contraposition', a, b]);
      }
    }
    tally.print('laws of sets');
    expect(broken).toEqual([]);
    expect(tally.decided).toBeGreaterThanOrEqual(wanted.decided);
  }, 120_000);
});

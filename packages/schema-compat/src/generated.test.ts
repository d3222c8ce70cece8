import { Attacker } from './__testUtils__/attack';
import { makePair, Pair } from './__testUtils__/pairs';
import { Random } from './__testUtils__/random';
import { ajvFor, isValidForHyperjump } from './__testUtils__/validators';
import { JsonObject, JsonValue } from './json/json';
import { relate } from './relate';
import { RelateResult } from './types';

/** How many pairs, and from which seed; the defaults suit every run. */
const pairs = Number(process.env.SCHEMA_COMPAT_PAIRS ?? 400);
const firstSeed = Number(process.env.SCHEMA_COMPAT_SEED ?? 1);
const attacks = 200;

const assertions = [
  'type enum const minimum maximum exclusiveMinimum exclusiveMaximum',
  'multipleOf minLength maxLength pattern properties patternProperties',
  'additionalProperties required minProperties maxProperties propertyNames',
  'items minItems maxItems uniqueItems contains allOf anyOf oneOf not if',
  'dependentRequired dependentSchemas prefixItems unevaluatedProperties',
  'unevaluatedItems minContains maxContains $ref dependencies',
].flatMap(line => line.split(' '));

function countKeywords(pair: Pair, counts: Map<string, number>): void {
  const text = JSON.stringify([pair.a, pair.b]);
  for (const keyword of assertions) {
    if (text.includes(`"${keyword}":`)) {
      counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
    }
  }
}

/** Whether both validators see the value in A and not in B. */
async function isCounterExample(
  { a, b }: Pair,
  value: JsonValue,
): Promise<boolean> {
  return (
    (await isValidForHyperjump(a, value)) === true &&
    (await isValidForHyperjump(b, value)) === false
  );
}

/** A value that shows an answer of `included` to be wrong. */
async function findCounterExample(pair: Pair, seed: number) {
  const attacker = new Attacker(new Random(seed), [pair.a, pair.b]);
  const [inA, inB] = [ajvFor(pair.a), ajvFor(pair.b)];
  for (let i = 0; i < attacks; i += 1) {
    const value = attacker.attack();
    const isSuspect = inA(value) === true && inB(value) === false;
    if (isSuspect && (await isCounterExample(pair, value))) return value;
  }
  return undefined;
}

async function checkAnswer(pair: Pair, result: RelateResult, seed: number) {
  if (result.relation === 'included') {
    const found = await findCounterExample(pair, seed);
    if (found !== undefined) return { seed, wrong: 'included', found };
  }
  const { witness } = result;
  if (witness !== undefined && !(await isCounterExample(pair, witness))) {
    return { seed, wrong: 'not-included', found: witness };
  }
  return undefined;
}

describe('generated pairs', () => {
  it(
    'gets no unsound answer, and few that are undecided',
    async () => {
      const counts = new Map<string, number>();
      const answers = { included: 0, 'not-included': 0, undecided: 0 };
      const wrong: unknown[] = [];
      for (let seed = firstSeed; seed < firstSeed + pairs; seed += 1) {
        const pair = makePair(seed);
        countKeywords(pair, counts);
        const result = relate(pair.a, pair.b);
        answers[result.relation] += 1;
        const problem = await checkAnswer(pair, result, seed);
        if (problem) wrong.push(problem);
      }
      const share = (100 * (pairs - answers.undecided)) / pairs;
      process.stdout.write(
        `generated pairs: ${pairs}, decided ${share.toFixed(2)} %, ` +
          `${JSON.stringify(answers)}\n`,
      );
      expect(wrong).toEqual([]);
      expect(share).toBeGreaterThanOrEqual(97);
      expect(answers.included).toBeGreaterThan(pairs / 5);
      expect(answers['not-included']).toBeGreaterThan(pairs / 5);
      const rare = assertions.filter(
        keyword => (counts.get(keyword) ?? 0) < pairs / 100,
      );
      expect(rare).toEqual([]);
    },
    60_000 + pairs * 200,
  );

  it('keeps the laws of sets', () => {
    const broken: unknown[] = [];
    const expectNot = (
      law: string,
      [x, y]: readonly [JsonObject, JsonObject],
      refused: string,
    ) => {
      if (relate(x, y).relation === refused) broken.push([law, x, y]);
    };
    for (let seed = 1; seed <= Math.min(pairs, 2_000); seed += 1) {
      const { a, b } = makePair(seed + 1_000_000);
      if (JSON.stringify([a, b]).includes('$ref')) continue;
      const { $schema, ...rest } = a;
      const { $schema: _, ...other } = b;
      const any = { $schema, anyOf: [rest, other] };
      const all = { $schema, allOf: [rest, other] };
      const not = { $schema, not: { not: rest } };
      expectNot('A in A', [a, { ...a, title: 'A' }], 'not-included');
      expectNot('A in A or B', [a, any], 'not-included');
      expectNot('A and B in A', [all, a], 'not-included');
      expectNot('A in not not A', [a, not], 'not-included');
      expectNot('A or B in A and B', [any, all], 'undecided');
      const forth = relate(a, b).relation;
      if (forth === 'included') {
        expectNot('A or B in B', [any, b], 'not-included');
        expectNot('A in A and B', [a, all], 'not-included');
      }
      const denied = relate(
        { $schema, not: other },
        { $schema, not: rest },
      ).relation;
      if (new Set([forth, denied, 'undecided']).size === 3) {
        broken.push(['contraposition', a, b]);
      }
    }
    expect(broken).toEqual([]);
  }, 120_000);
});

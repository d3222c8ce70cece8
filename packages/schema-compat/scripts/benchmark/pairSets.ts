import { Attacker } from '../../src/__testUtils__/attack';
import { readApicurioPairs } from '../../src/__testUtils__/apicurio';
import { makePair, makeWidened, Pair } from '../../src/__testUtils__/pairs';
import { Random } from '../../src/__testUtils__/random';
import {
  ajvFor,
  isValidForHyperjump,
} from '../../src/__testUtils__/validators';
import { KnownPair, PairSet } from './knownPairs';
import { makeToolPairs } from './tools';

const attacks = 100;

/** Whether both validators see one of some values in A and not in B. */
async function isRefuted({ a, b }: Pair, seed: number): Promise<boolean> {
  const attacker = new Attacker(new Random(seed), [a, b]);
  const [inA, inB] = [ajvFor(a), ajvFor(b)];
  for (let i = 0; i < attacks; i += 1) {
    const value = attacker.attack();
    if (inA(value) !== true || inB(value) !== false) continue;
    const isInA = await isValidForHyperjump(a, value);
    const isInB = await isValidForHyperjump(b, value);
    if (isInA === true && isInB === false) return true;
  }
  return false;
}

/** Half of them wider by construction, half refuted by two validators. */
async function makeGenerated(count: number): Promise<KnownPair[]> {
  const pairs: KnownPair[] = [];
  for (let seed = 1; pairs.length < count; seed += 1) {
    if (pairs.length % 2 === 0) {
      pairs.push({ ...makeWidened(seed), included: true });
    } else {
      const pair = makePair(seed);
      if (await isRefuted(pair, seed)) pairs.push({ ...pair, included: false });
    }
  }
  return pairs;
}

function readApicurio(folder: string): KnownPair[] {
  return readApicurioPairs(folder).map(pair => ({ ...pair, formats: true }));
}

/** The sets of pairs with known answers; Apicurio's where the data is there. */
export async function makePairSets(
  count: number,
  folder: string | undefined,
): Promise<PairSet[]> {
  const sets = [
    { name: 'edits of tools', pairs: makeToolPairs(count) },
    { name: 'generated', pairs: await makeGenerated(count) },
  ];
  return folder === undefined
    ? sets
    : [...sets, { name: 'Apicurio', pairs: readApicurio(folder) }];
}

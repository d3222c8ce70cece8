/*
 * Compares with what else npm has, on pairs of schemas with known answers:
 *
 *   yarn workspace schema-compat benchmark
 *   … benchmark --pairs 2000
 *
 * Where MCP_REGISTRY_EVALUATION_DATA names a folder with Apicurio's pairs, they
 * are a further set. Each engine runs in a process of its own, after a warm-up
 * of three seconds; loading it is not counted. Of three times for a pair the
 * middle one counts, on the processor. Times are for the pairs that an engine
 * answers, and what is beside them is how many times as long as ours that is, on
 * the same pairs.
 */
import { parseArgs } from 'node:util';
import { Respondent } from './benchmark/ask';
import { Answer } from './benchmark/child';
import { engineNames } from './benchmark/engines';
import { PairSet } from './benchmark/knownPairs';
import { makePairSets } from './benchmark/pairSets';
import { Score, toScore } from './benchmark/score';
import { measureUnchanged } from './benchmark/servers';

const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '500' } },
});

/** Asks one engine after the other of each pair, so that all share what else runs. */
async function askAll({ pairs }: PairSet): Promise<Answer[][]> {
  const asked = engineNames.map(name => new Respondent(name, pairs));
  const answers = engineNames.map((): Answer[] => []);
  for (const pair of pairs) {
    for (const [i, respondent] of asked.entries()) {
      answers[i].push(await respondent.ask(pair));
    }
  }
  asked.forEach(respondent => respondent.close());
  return answers;
}

function print(cells: readonly (string | number)[]): void {
  const [name, ...rest] = cells.map(String);
  const line = rest.map(cell => cell.padStart(11)).join('');
  process.stdout.write(`${name.padEnd(18)}${line}\n`);
}

function printScore(engine: string, score: Score): void {
  const { right, unsound, strict, undecided, mean, median } = score;
  const ratio = (times: number) => `${Math.round(times)} x`;
  print([
    ...[engine, right, unsound, strict, undecided],
    ...[mean.toFixed(3), median.toFixed(3)],
    ...[ratio(score.meanRatio), ratio(score.medianRatio)],
  ]);
  if (score.bare > 0) {
    process.stdout.write(
      `  ${score.bare} of them without $schema, with which it refuses them\n`,
    );
  }
}

async function compare(set: PairSet): Promise<void> {
  const { name, pairs } = set;
  process.stdout.write(`\n${name}: ${pairs.length} pairs\n`);
  print([
    ...['', 'right', 'unsound', 'too strict', 'undecided'],
    ...['ms mean', 'ms median', 'mean', 'median'],
  ]);
  const answers = await askAll(set);
  engineNames.forEach((engine, i) =>
    printScore(engine, toScore(pairs, answers[i], answers[0])),
  );
}

async function run(): Promise<void> {
  const { first, usual } = measureUnchanged();
  process.stdout.write(
    `an unchanged server with 120 tools: ${usual.toFixed(2)} ms, ` +
      `${first.toFixed(2)} ms the first time in a process\n`,
  );
  const folder = process.env.MCP_REGISTRY_EVALUATION_DATA;
  for (const set of await makePairSets(Number(values.pairs), folder)) {
    await compare(set);
  }
}

run().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});

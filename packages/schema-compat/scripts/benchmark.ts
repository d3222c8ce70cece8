/*
 * Compares with what else npm has, on pairs of schemas with known answers:
 *
 *   yarn workspace schema-compat benchmark
 *   … benchmark --pairs 2000
 *
 * Where MCP_REGISTRY_EVALUATION_DATA names a folder with Apicurio's pairs, they
 * are a further set. Each engine runs in a process of its own, after a warm-up;
 * loading it is not counted.
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

async function askAll(engine: string, { pairs }: PairSet): Promise<Answer[]> {
  const respondent = new Respondent(engine, pairs);
  const answers: Answer[] = [];
  for (const pair of pairs) answers.push(await respondent.ask(pair));
  respondent.close();
  return answers;
}

function print(cells: readonly (string | number)[]): void {
  const [name, ...rest] = cells.map(String);
  const line = rest.map(cell => cell.padStart(11)).join('');
  process.stdout.write(`${name.padEnd(18)}${line}\n`);
}

function printScore(engine: string, score: Score, ours: Score): void {
  const { right, unsound, strict, undecided, mean, median } = score;
  const ratio = (theirs: number, own: number) =>
    `${Math.round(theirs / own)} x`;
  print([
    ...[engine, right, unsound, strict, undecided],
    ...[mean.toFixed(3), median.toFixed(3)],
    ...[ratio(mean, ours.mean), ratio(median, ours.median)],
  ]);
}

async function compare(set: PairSet): Promise<void> {
  process.stdout.write(`\n${set.name}: ${set.pairs.length} pairs\n`);
  print([
    ...['', 'right', 'unsound', 'too strict', 'undecided'],
    ...['ms mean', 'ms median', 'mean', 'median'],
  ]);
  let ours: Score | undefined;
  for (const engine of engineNames) {
    const score = toScore(set.pairs, await askAll(engine, set));
    ours ??= score;
    printScore(engine, score, ours);
  }
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

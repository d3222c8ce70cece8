/*
 * Measures search on generated fleets, beside plain BM25, minisearch and orama:
 *
 *   yarn workspace capability-search benchmark
 *   yarn workspace capability-search benchmark --servers 500,5000 --questions 500
 *   yarn workspace capability-search benchmark --engines ours,BM25 --json
 *
 * Times are milliseconds of processor time of this process, so that other work
 * on the machine counts as little as it can; memory is in megabytes, without
 * the documents themselves.
 */
import { parseArgs } from 'node:util';
import { contenders } from './benchmark/contenders';
import { GeneratedFleet, toQuestions } from './benchmark/fleet';
import { Row, measureChanges, measureContender } from './benchmark/measure';

const toolsPerServer = 6;
const columns = ['servers', 'tools', 'engine', 'what', 'p50', 'p95', 'p99'];

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '500,5000,25000' },
    questions: { type: 'string', default: '1000' },
    engines: { type: 'string', default: Object.keys(contenders).join(',') },
    json: { type: 'boolean', default: false },
  },
});

function toNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) {
    throw new Error(`${text} is no count.`);
  }
  return number;
}

function print(row: Row): void {
  const cells = Object.values(row).map(value =>
    typeof value === 'number' && !Number.isInteger(value)
      ? value.toFixed(2)
      : String(value),
  );
  process.stdout.write(`${cells.map(cell => cell.padEnd(12)).join('')}\n`);
}

async function run(): Promise<void> {
  const rows: Row[] = [];
  const add = (row: Row) => {
    rows.push(row);
    if (!values.json) print(row);
  };
  if (!values.json) {
    process.stdout.write(`${columns.map(name => name.padEnd(12)).join('')}\n`);
  }
  for (const count of values.servers.split(',').map(toNumber)) {
    const { servers } = new GeneratedFleet(count, count * toolsPerServer);
    const questions = toQuestions(servers, toNumber(values.questions));
    for (const engine of values.engines.split(',')) {
      const build = contenders[engine];
      if (!build) throw new Error(`There is no engine ${engine}.`);
      const fleet = { servers, questions, engine };
      (await measureContender(build, fleet)).forEach(add);
      if (engine === 'ours') (await measureChanges(fleet)).forEach(add);
    }
  }
  if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`);
}

run().catch((error: unknown) => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});

/*
 * Measures search on a folder with servers.json and queries.json, or on a
 * public set as it was published:
 *
 *   yarn workspace capability-search evaluate --data <folder>
 *   yarn workspace capability-search evaluate --data <folder> --json
 *   yarn workspace capability-search evaluate --data <folder> --convert azure-mcp-118
 *
 * --convert takes azure-mcp-118, livemcpbench or docker-tools, which --data
 * then contains;
 * --to <folder> writes what it was converted to; --one-server puts all tools
 * on one server; --libraries measures minisearch and orama as well.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { convertSet, publicSets, toOneServer } from './evaluate/convert';
import { toMiniSearch, toOrama } from './evaluate/libraries';
import {
  Measured,
  measure,
  measureAtBest,
  toResolvable,
} from './evaluate/measure';
import { EvaluationSet, readSet } from './evaluate/sets';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    convert: { type: 'string' },
    to: { type: 'string' },
    'one-server': { type: 'boolean', default: false },
    libraries: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

function read(): EvaluationSet {
  const { data, convert } = values;
  if (!data) throw new Error('Say with --data <folder> what to measure on.');
  if (convert && !publicSets.includes(convert)) {
    throw new Error(`--convert takes one of ${publicSets.join(', ')}.`);
  }
  const set = convert ? convertSet(convert, data) : readSet(data);
  return values['one-server'] ? toOneServer(set) : set;
}

function write(folder: string, { servers, queries }: EvaluationSet): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'servers.json'),
    JSON.stringify(servers, undefined, 2),
  );
  writeFileSync(
    join(folder, 'queries.json'),
    JSON.stringify(queries, undefined, 2),
  );
}

function toRows(engine: string, { ranking, abstention }: Measured): string {
  const cells = { ...ranking, ...abstention };
  const lines = Object.entries(cells).map(
    ([name, value]) => `  ${name.padEnd(12)}${value.toFixed(3)}`,
  );
  return `${engine}\n${lines.join('\n')}\n`;
}

function measureLibraries(set: EvaluationSet): Record<string, Measured> {
  if (!values.libraries) return {};
  const queries = toResolvable(set);
  return {
    minisearch: measureAtBest(toMiniSearch(set.servers), queries),
    orama: measureAtBest(toOrama(set.servers), queries),
  };
}

function print(set: EvaluationSet): void {
  const measured = measure(set);
  const libraries = measureLibraries(set);
  if (values.json) {
    const all = { ...measured, ...libraries };
    process.stdout.write(`${JSON.stringify(all, undefined, 2)}\n`);
    return;
  }
  const { questions, ours, bm25 } = measured;
  process.stdout.write(`${questions} questions\n${toRows('ours', ours)}`);
  for (const [name, other] of Object.entries({ BM25: bm25, ...libraries })) {
    process.stdout.write(toRows(`${name} (its best threshold)`, other));
  }
}

const set = read();
if (values.to) write(values.to, set);
print(set);

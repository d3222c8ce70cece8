/*
 * Lists which servers of a folder cover the same ground, for reading, with
 * plain TF-IDF beside it:
 *
 *   yarn workspace server-overlap evaluate --data <folder>
 *   yarn workspace server-overlap evaluate --data <folder> --pairs 40
 *   yarn workspace server-overlap evaluate --data <folder> --json
 *
 * The folder holds servers.json in overlap's own form, or a public catalogue
 * as it was published: servers/*.server.yaml and tools/*.tools.json.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { OverlapServer, renderCluster, renderEvidence } from '../src';
import { Measured, measure } from './evaluate/measure';
import { readCatalogue, readServers } from './evaluate/readCatalogue';
import { rankByText } from './evaluate/textPairs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    pairs: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
  },
});

function read(): OverlapServer[] {
  const { data } = values;
  if (!data) throw new Error('Say with --data <folder> what to measure on.');
  const isOurs = existsSync(join(data, 'servers.json'));
  return isOurs ? readServers(data) : readCatalogue(data);
}

function toLines(servers: readonly OverlapServer[], most: number): string[] {
  const { overlaps, clusters, milliseconds } = measure(servers);
  const ours = overlaps
    .slice(0, most)
    .flatMap(({ servers: pair, evidence }, at) => [
      `${String(at + 1).padStart(3)}. ${pair.join(' ~ ')}`,
      ...evidence.map(one => `       ${renderEvidence(one)}`),
    ]);
  const text = rankByText(servers)
    .slice(0, most)
    .map(
      ({ servers: pair, cosine }, at) =>
        `${String(at + 1).padStart(3)}. ${pair.join(' ~ ')} (${cosine.toFixed(
          2,
        )})`,
    );
  return [
    `${servers.length} servers, ${overlaps.length} overlaps, ${
      clusters.length
    } clusters, ${milliseconds.toFixed(0)} ms`,
    '',
    'Overlaps, most evidence first',
    ...ours,
    '',
    'Clusters',
    ...clusters.map(
      cluster => `  ${renderCluster(cluster)} ${cluster.servers.join(', ')}`,
    ),
    '',
    'Plain TF-IDF',
    ...text,
  ];
}

function toJson(measured: Measured): string {
  return JSON.stringify(measured, undefined, 2);
}

const servers = read();
const output = values.json
  ? toJson(measure(servers))
  : toLines(servers, Number(values.pairs)).join('\n');
process.stdout.write(`${output}\n`);

// How long comparing versions takes: `yarn workspace mcp-governance benchmark`.
// With MCP_REGISTRY_EVALUATION_DATA it replays the releases of a real server
// too. Times are of this machine; the ratio beside them is against parsing the
// same two snapshots from JSON, in the same run.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersionsOf } from '../src/compat/compare';
import { createSnapshot, Snapshot } from '../src/model/snapshot';
import { compareVersions } from '../src/model/manifest/version';
import { JsonObject } from '../src/model/json';

const ROUNDS = 30;
const PROCESSES = 7;

function createServer(tools: number, changed: boolean): JsonObject {
  return {
    tools: Array.from({ length: tools }, (_each, index) => ({
      name: `tool_${index}`,
      description: `Reads what stands on shelf ${index}, newest first.`,
      inputSchema: {
        type: 'object',
        properties: {
          shelf: { type: 'string', description: 'Which shelf.' },
          limit: { type: 'integer', minimum: 1, maximum: 100 },
          order: { type: 'string', enum: ['asc', 'desc'] },
          filter: {
            type: 'object',
            properties: { tags: { type: 'array', items: { type: 'string' } } },
          },
          ...(changed && { since: { type: 'string' } }),
        },
        required: changed && index % 10 === 0 ? ['shelf', 'limit'] : ['shelf'],
      },
    })),
  };
}

function read(raw: JsonObject): Snapshot {
  const result = createSnapshot(raw);
  if (!result.ok) {
    throw new Error('No snapshot');
  }
  return result.value;
}

function median(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function timeOf(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}

function compare(before: Snapshot, after: Snapshot) {
  return compareVersionsOf({
    before: { snapshot: { known: true, value: before } },
    after: { snapshot: { known: true, value: after } },
  });
}

function print(name: string, pair: [Snapshot, Snapshot]): void {
  const [before, after] = pair;
  const texts = pair.map(snapshot => JSON.stringify(snapshot));
  const comparing = timeOf(() => compare(before, after));
  const parsing = timeOf(() => texts.map(text => JSON.parse(text)));
  process.stdout.write(
    `${name.padEnd(40)} ${comparing.toFixed(2).padStart(9)} ms ${(
      comparing / parsing
    ).toFixed(1)} × parsing\n`,
  );
}

function readReleases(folder: string): Snapshot[] {
  return readdirSync(folder)
    .filter(file => /^v.*\.json$/.test(file))
    .sort((a, b) => compareVersions(a.slice(1, -5), b.slice(1, -5)) ?? 0)
    .map(file => {
      const { tools } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return read({ tools });
    });
}

function replay(folder: string): void {
  const releases = readReleases(folder);
  const start = performance.now();
  for (const [index, release] of releases.slice(1).entries()) {
    compare(releases[index], release);
  }
  const time = performance.now() - start;
  process.stdout.write(
    `${`Replay of ${releases.length - 1} releases`.padEnd(40)} ${time
      .toFixed(0)
      .padStart(9)} ms\n`,
  );
}

/** Milliseconds on the processor, or passed where that is less, of what nothing was run before. */
function timeOfFirst(): number {
  const server = read(createServer(120, false));
  const same = read(createServer(120, false));
  const [used, start] = [process.cpuUsage(), performance.now()];
  compare(server, same);
  const passed = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return Math.min(passed, (user + system) / 1000);
}

/**
 * What a command pays, each time in a process of its own. Loading TypeScript
 * leaves garbage: where it is collected just then, the greatest shows it.
 */
function printFirst(): void {
  const times = Array.from({ length: PROCESSES }, () =>
    Number(
      execFileSync(
        process.execPath,
        [...process.execArgv, __filename, '--first'],
        { encoding: 'utf8' },
      ),
    ),
  );
  const name = '120 tools, unchanged, first of a process';
  const [middle, most] = [median(times), Math.max(...times)];
  process.stdout.write(
    `${name.padEnd(40)} ${middle
      .toFixed(2)
      .padStart(9)} ms (${PROCESSES} processes, at most ${most.toFixed(
      2,
    )} ms)\n`,
  );
}

function run(): void {
  printFirst();
  const server = read(createServer(120, false));
  print('120 tools, unchanged', [server, read(createServer(120, false))]);
  print('120 tools, each with a new parameter', [
    server,
    read(createServer(120, true)),
  ]);
  const data = process.env.MCP_REGISTRY_EVALUATION_DATA;
  const folder = join(data ?? '', 'github-mcp-server');
  if (data && existsSync(folder)) {
    replay(folder);
  }
}

if (process.argv.includes('--first')) {
  process.stdout.write(String(timeOfFirst()));
} else {
  run();
}

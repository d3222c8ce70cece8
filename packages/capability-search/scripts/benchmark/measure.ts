import { ServerDocument } from '../../src';
import { Build, buildOurs } from './contenders';

/** One line of the benchmark; a single figure stands in `p50`. */
export interface Row {
  readonly servers: number;
  readonly tools: number;
  readonly engine: string;
  readonly what: string;
  readonly p50: number;
  readonly p95: number | '';
  readonly p99: number | '';
}

/** A fleet, questions to it, and who answers. */
export interface Fleet {
  readonly servers: readonly ServerDocument[];
  readonly questions: readonly string[];
  readonly engine: string;
}

const warmUp = 300;
const maxChanges = 500;
const megabyte = 1e6;

function toMilliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e3;
}

function toMemory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / megabyte;
}

async function timeAll<T>(
  items: readonly T[],
  work: (item: T) => unknown,
): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const start = process.cpuUsage();
    await work(item);
    times.push(toMilliseconds(process.cpuUsage(start)));
  }
  return times.sort((a, b) => a - b);
}

function toBase({ servers, engine }: Fleet) {
  const tools = servers.reduce(
    (sum, server) => sum + (server.tools?.length ?? 0),
    0,
  );
  return { servers: servers.length, tools, engine };
}

function toPercentiles(
  what: string,
  times: readonly number[],
): Pick<Row, 'what' | 'p50' | 'p95' | 'p99'> {
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { what, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Builds an engine and asks it everything. */
export async function measureContender(
  build: Build,
  fleet: Fleet,
): Promise<Row[]> {
  const base = toBase(fleet);
  const before = toMemory();
  const start = process.cpuUsage();
  const contender = await build(fleet.servers);
  const built = toMilliseconds(process.cpuUsage(start));
  const memory = toMemory() - before;
  const ask = (question: string) => contender.search(question);
  for (const question of fleet.questions.slice(0, warmUp)) await ask(question);
  const times = await timeAll(fleet.questions, ask);
  const none = { p95: '', p99: '' } as const;
  return [
    { ...base, ...toPercentiles('search ms', times) },
    { ...base, what: 'build ms', p50: Math.round(built), ...none },
    { ...base, what: 'memory MB', p50: Math.round(memory), ...none },
  ];
}

/** Puts and removes servers in our index, one at a time. */
export async function measureChanges(fleet: Fleet): Promise<Row[]> {
  const base = toBase(fleet);
  const index = buildOurs(fleet.servers);
  const some = fleet.servers.slice(0, maxChanges);
  const put = await timeAll(some, server => index.put(server));
  const removed = await timeAll(some, ({ name }) => index.remove(name));
  return [
    { ...base, ...toPercentiles('put ms', put) },
    { ...base, ...toPercentiles('remove ms', removed) },
  ];
}

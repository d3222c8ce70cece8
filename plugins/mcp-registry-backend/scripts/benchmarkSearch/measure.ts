import { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { hear, readUsage, startChild, stopChild } from './child';
import { runClosed, runOpen, Target } from './load';
import { measureFreshness } from './publish';
import { toLine, toMegabytes, toOutcomeText } from './render';
import { BenchmarkRoute, FLOOR, ROUTES } from './routes';
import { Portal, signIn } from './users';

/** What to measure. */
export interface MeasureOptions {
  servers: number;
  /** Of each server. */
  tools: number;
  /** Of each measurement. */
  seconds: number;
  port: number;
  /** PostgreSQL connection string; absent: SQLite. */
  database?: string;
  print: (line: string) => void;
}

interface Measured {
  child: ChildProcess;
  portal: Portal;
}

/** Measures everything over one backend process. */
export async function measure(options: MeasureOptions): Promise<void> {
  const { servers, tools, port, database, print } = options;
  const engine = database ? 'PostgreSQL' : 'SQLite';
  print(`${servers} servers with ${servers * tools} tools on ${engine}`);
  const child = startChild([
    ...['--servers', `${servers}`, '--tools', `${tools}`, '--port', `${port}`],
    ...(database ? ['--database', database] : []),
  ]);
  try {
    await hear(child, 'seeded');
    const portal = await measureStart(child, options);
    print(toLine('memory', await readMemory(child)));
    print(toLine('searchable after a publish', await readFreshness(portal)));
    await measureRoutes({ child, portal }, options);
    print(toLine('memory at the end', await readMemory(child)));
  } finally {
    await stopChild(child);
  }
}

async function measureStart(
  child: ChildProcess,
  { port, print }: MeasureOptions,
): Promise<Portal> {
  const begun = performance.now();
  await hear(child, 'started');
  const portal = await signIn(`http://127.0.0.1:${port}`);
  const url = `${portal.origin}/api/mcp-registry/v1/search?q=invoice`;
  const { headers } = toTarget(portal, FLOOR);
  while ((await fetch(url, { headers })).status !== 200) {
    await setTimeout(100);
  }
  const seconds = (performance.now() - begun) / 1000;
  print(toLine('ready to search after', `${seconds.toFixed(1)} s`));
  return portal;
}

async function readFreshness(portal: Portal): Promise<string> {
  const waits = await measureFreshness(portal);
  const [middle, worst] = [waits[Math.floor(waits.length / 2)], waits.at(-1)];
  return `${middle.toFixed(0)} ms (worst of ${waits.length}: ${worst?.toFixed(
    0,
  )} ms)`;
}

async function measureRoutes(measured: Measured, options: MeasureOptions) {
  const { seconds, print } = options;
  const floor = toTarget(measured.portal, FLOOR);
  await runClosed(floor, 2);
  const most = await runClosed(floor, Math.min(seconds, 8));
  print(toLine('floor, at most', `${most.rate.toFixed(0)}/s`));
  for (const route of ROUTES) {
    const rate = route.rate ?? most.rate / 2;
    const load = { rate, seconds };
    print(toLine(route.name, await measureRoute(measured, route, load)));
  }
}

async function measureRoute(
  { child, portal }: Measured,
  route: BenchmarkRoute,
  load: { rate: number; seconds: number },
): Promise<string> {
  const target = toTarget(portal, route);
  if (!(await isThere(target))) {
    return 'is not there';
  }
  await runClosed(target, 1);
  const before = await readUsage(child);
  const outcome = await runOpen(target, load);
  const after = await readUsage(child);
  const processor = (after.processor - before.processor) / outcome.count;
  return toOutcomeText(outcome, processor);
}

function toTarget({ origin, tokens }: Portal, route: BenchmarkRoute): Target {
  const { path, user } = route;
  const headers: Record<string, string> = user
    ? { authorization: `Bearer ${tokens[user]}` }
    : {};
  return { origin, path, headers };
}

async function isThere({ origin, path, headers }: Target): Promise<boolean> {
  return (await fetch(`${origin}${path(0)}`, { headers })).status === 200;
}

async function readMemory(child: ChildProcess): Promise<string> {
  const { rss, heapUsed } = await readUsage(child);
  return `${toMegabytes(rss)}, heap ${toMegabytes(heapUsed)}`;
}

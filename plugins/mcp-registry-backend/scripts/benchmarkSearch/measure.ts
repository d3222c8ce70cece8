import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Outcome, runClosed, runOpen, Target } from './load';
import { BackendMessage } from './messages';
import { measureFreshness, Portal } from './publish';
import { BenchmarkRoute, FLOOR, ROUTES } from './routes';

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

/** Measures everything over one backend process. */
export async function measure(options: MeasureOptions): Promise<void> {
  const { servers, tools, print, database } = options;
  const engine = database ? 'PostgreSQL' : 'SQLite';
  print(`${servers} servers with ${servers * tools} tools on ${engine}`);
  const child = startBackend(options);
  try {
    await hear(child, 'seeded');
    const start = performance.now();
    await hear(child, 'started');
    const portal = await signIn(`http://127.0.0.1:${options.port}`);
    await untilSearchable(portal);
    print(toLine('ready to search after', toSeconds(performance.now() - start)));
    print(toLine('memory', await readMemory(child)));
    const waits = await measureFreshness(portal);
    const worst = waits.at(-1) ?? 0;
    print(
      toLine(
        'searchable after a publish',
        `${waits[2].toFixed(0)} ms (worst of 5: ${worst.toFixed(0)} ms)`,
      ),
    );
    await measureRoutes({ child, portal }, options);
    print(toLine('memory at the end', await readMemory(child)));
  } finally {
    child.send('stop');
    await once(child, 'exit');
  }
}

function startBackend(options: MeasureOptions): ChildProcess {
  const { servers, tools, port, database } = options;
  const script = resolve(__dirname, 'backend.ts');
  const sizes = ['--servers', `${servers}`, '--tools', `${tools}`];
  const where = database ? ['--database', database] : [];
  return fork(script, [...sizes, '--port', `${port}`, ...where], {
    execArgv: process.execArgv,
    env: { ...process.env, NODE_ENV: 'development', LOG_LEVEL: 'warn' },
  });
}

type MessageOf<T extends BackendMessage['type']> = Extract<
  BackendMessage,
  { type: T }
>;

function hear<T extends BackendMessage['type']>(
  child: ChildProcess,
  type: T,
): Promise<MessageOf<T>> {
  return new Promise((resolveMessage, reject) => {
    const onExit = () => reject(new Error('The backend stopped'));
    const onMessage = (message: BackendMessage) => {
      if (isOfType(message, type)) {
        child.off('exit', onExit);
        child.off('message', onMessage);
        resolveMessage(message);
      }
    };
    child.on('message', onMessage);
    child.once('exit', onExit);
  });
}

function isOfType<T extends BackendMessage['type']>(
  message: BackendMessage,
  type: T,
): message is MessageOf<T> {
  return message.type === type;
}

async function signIn(origin: string): Promise<Portal> {
  const response = await fetch(`${origin}/api/auth/benchmark/refresh`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await response.json();
  const headers = { authorization: `Bearer ${backstageIdentity.token}` };
  return { origin, headers };
}

async function untilSearchable({ origin, headers }: Portal): Promise<void> {
  const url = `${origin}/api/mcp-registry/v1/search?q=invoice`;
  while ((await fetch(url, { headers })).status !== 200) {
    await setTimeout(100);
  }
}

interface Measured {
  child: ChildProcess;
  portal: Portal;
}

async function measureRoutes(
  { child, portal }: Measured,
  { seconds, print }: MeasureOptions,
) {
  const floor = toTarget(portal, FLOOR);
  await runClosed(floor, 2);
  const most = await runClosed(floor, Math.min(seconds, 8));
  print(toLine('floor, at most', `${most.rate.toFixed(0)}/s`));
  for (const route of ROUTES) {
    const target = toTarget(portal, route);
    if (!(await isThere(target))) {
      print(toLine(route.name, 'is not there'));
      continue;
    }
    await runClosed(target, 1);
    const rate = route.rate ?? most.rate / 2;
    const before = await readUsage(child);
    const outcome = await runOpen(target, { rate, seconds });
    const after = await readUsage(child);
    const processor = after.processor - before.processor;
    print(toLine(route.name, render(outcome, processor / outcome.count)));
  }
}

function toTarget({ origin, headers }: Portal, route: BenchmarkRoute): Target {
  const { path, isAnonymous } = route;
  return { origin, path, headers: isAnonymous ? {} : headers };
}

async function isThere({ origin, path, headers }: Target): Promise<boolean> {
  return (await fetch(`${origin}${path(0)}`, { headers })).status === 200;
}

function readUsage(child: ChildProcess): Promise<MessageOf<'usage'>> {
  const answer = hear(child, 'usage');
  child.send('usage');
  return answer;
}

async function readMemory(child: ChildProcess): Promise<string> {
  const { rss, heapUsed } = await readUsage(child);
  const toMegabytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`;
  return `${toMegabytes(rss)}, heap ${toMegabytes(heapUsed)}`;
}

const toSeconds = (milliseconds: number) =>
  `${(milliseconds / 1000).toFixed(1)} s`;

/** @param processor - milliseconds of the backend for each answer */
function render(
  { rate, p50, p95, p99, errors }: Outcome,
  processor: number,
): string {
  const [middle, most, worst] = [p50, p95, p99].map(each => each.toFixed(1));
  return `${rate.toFixed(
    0,
  )}/s, p50 ${middle} ms, p95 ${most} ms, p99 ${worst} ms, ${errors} errors, processor ${processor.toFixed(1)} ms each`;
}

const toLine = (name: string, value: string) => `  ${name.padEnd(28)} ${value}`;

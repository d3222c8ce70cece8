import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

const CONNECTIONS = 100;

/** What takes longer, in milliseconds, counts as not answered. */
const PATIENCE = 10_000;

/** What is asked, again and again. */
export interface Target {
  origin: string;
  /** Path and query of the request of a number, from 0. */
  path: (index: number) => string;
  headers: Record<string, string>;
}

/** What a load gave; times in milliseconds. */
export interface Outcome {
  /** How many answers. */
  count: number;
  /** Answers a second. */
  rate: number;
  p50: number;
  p95: number;
  p99: number;
  /** Answers other than 200, and requests without one. */
  errors: number;
}

interface Tally {
  times: number[];
  errors: number;
}

function ask(target: Target, index: number, agent: Agent): Promise<boolean> {
  const url = new URL(target.path(index), target.origin);
  return new Promise(resolve => {
    const { headers } = target;
    const signal = AbortSignal.timeout(PATIENCE);
    const sent = request(url, { agent, headers, signal }, response => {
      response.on('end', () => resolve(response.statusCode === 200));
      response.on('error', () => resolve(false));
      response.resume();
    });
    sent.on('error', () => resolve(false));
    sent.end();
  });
}

function toOutcome({ times, errors }: Tally, seconds: number): Outcome {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    count: times.length,
    rate: times.length / seconds,
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99) },
    errors,
  };
}

/** As many answers as there are: each connection asks when it was answered. */
export async function runClosed(
  target: Target,
  seconds: number,
): Promise<Outcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const tally: Tally = { times: [], errors: 0 };
  const start = performance.now();
  const end = start + seconds * 1000;
  let index = 0;
  const connections = Array.from({ length: CONNECTIONS }, async () => {
    while (performance.now() < end) {
      const asked = performance.now();
      index += 1;
      const isAnswered = await ask(target, index, agent);
      tally.times.push(performance.now() - asked);
      tally.errors += Number(!isAnswered);
    }
  });
  await Promise.all(connections);
  agent.destroy();
  return toOutcome(tally, (performance.now() - start) / 1000);
}

/**
 * Asks at a rate, whether or not it is answered in time. A request's time
 * counts from when it was due, so that one slow answer cannot hide the wait
 * of those behind it.
 */
export async function runOpen(
  target: Target,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<Outcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const tally: Tally = { times: [], errors: 0 };
  const pending: Promise<void>[] = [];
  const start = performance.now();
  const count = Math.round(rate * seconds);
  for (let index = 0; index < count; index += 1) {
    const due = start + (index * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0.5) {
      await setTimeout(wait);
    }
    pending.push(
      ask(target, index, agent).then(isAnswered => {
        tally.times.push(performance.now() - due);
        tally.errors += Number(!isAnswered);
      }),
    );
  }
  await Promise.all(pending);
  agent.destroy();
  return toOutcome(tally, (performance.now() - start) / 1000);
}

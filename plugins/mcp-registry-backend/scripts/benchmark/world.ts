import { BenchmarkDatabase } from './database';

/** What measurements work on. */
export interface World {
  database: BenchmarkDatabase;
  /** How many servers are generated. */
  servers: number;
}

/** One measured figure. */
export interface Figure {
  name: string;
  value: string;
}

/** Measures something of a world that the ones before it have filled. */
export type Measurement = (world: World) => Promise<Figure[]>;

/** How long work took, in seconds. */
export interface Time {
  elapsed: number;
  /** Of this process's processor time: what other processes leave out. */
  processor: number;
}

/** Runs work and tells how long it took. */
export async function timeOf(work: () => Promise<void>): Promise<Time> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return {
    elapsed: (performance.now() - start) / 1e3,
    processor: (user + system) / 1e6,
  };
}

/** Runs work many times and tells the middle and the worst, in milliseconds. */
export async function latencyOf(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < 30; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  const [middle, worst] = [times[15], times[29]].map(time => time.toFixed(1));
  return `${middle} ms (worst of 30: ${worst} ms)`;
}

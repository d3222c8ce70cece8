import { relate } from '../../src';
import { makeToolSchemas } from './tools';

const tools = 120;
const rounds = 30;

/** On the processor or in all, whichever is less: others may run at the time. */
function measure(work: () => void): number {
  const [used, start] = [process.cpuUsage(), performance.now()];
  work();
  const passed = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return Math.min(passed, (user + system) / 1_000);
}

/** Milliseconds for a server of which nothing changed: the first time, then usually. */
export function measureUnchanged(): { first: number; usual: number } {
  const schemas = makeToolSchemas(tools);
  const copies = schemas.map(schema => structuredClone(schema));
  const times = Array.from({ length: rounds }, () =>
    measure(() => schemas.forEach((schema, i) => relate(schema, copies[i]))),
  );
  const [first] = times;
  const usual = times.sort((x, y) => x - y)[rounds / 2];
  return { first, usual };
}

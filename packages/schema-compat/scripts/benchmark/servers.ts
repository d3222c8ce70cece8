import { relate } from '../../src';
import { makeToolSchemas } from './tools';

const tools = 120;
const rounds = 30;

/** Milliseconds for a server of which nothing changed: the first time, then usually. */
export function measureUnchanged(): { first: number; usual: number } {
  const schemas = makeToolSchemas(tools);
  const copies = schemas.map(schema => structuredClone(schema));
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    schemas.forEach((schema, i) => relate(schema, copies[i]));
    return performance.now() - start;
  });
  const [first] = times;
  const usual = times.sort((x, y) => x - y)[rounds / 2];
  return { first, usual };
}

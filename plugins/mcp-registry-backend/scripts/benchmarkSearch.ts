/*
 * Measures search over HTTP, beside an empty route with the same sign-in and
 * permission call:
 *
 *   yarn workspace backstage-plugin-mcp-registry-backend benchmark:search
 *   … benchmark:search --servers 5000 --seconds 5 --database postgresql://user:password@host/name
 *
 * Without a database: SQLite in memory. In PostgreSQL it makes a schema of its
 * own, and removes it at the end.
 */
import { parseArgs } from 'node:util';
import { measure } from './benchmarkSearch/measure';

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '25000' },
    tools: { type: 'string', default: '6' },
    seconds: { type: 'string', default: '15' },
    port: { type: 'string', default: '7810' },
    database: { type: 'string' },
  },
});

measure({
  servers: Number(values.servers),
  tools: Number(values.tools),
  seconds: Number(values.seconds),
  port: Number(values.port),
  database: values.database,
  print: line => process.stdout.write(`${line}\n`),
}).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});

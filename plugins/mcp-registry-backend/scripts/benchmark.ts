/*
 * Measures the registry over generated servers, each size in a process of
 * its own:
 *
 *   yarn workspace backstage-plugin-mcp-registry-backend benchmark
 *   … benchmark --servers 1000,10000 --database postgresql://user:password@host/name
 *
 * Without a database: SQLite in memory. A PostgreSQL database has to be empty;
 * its tables are removed at the end.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { measure } from './benchmark/measure';

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '1000,10000' },
    database: { type: 'string' },
    one: { type: 'boolean', default: false },
  },
});

function runEach(sizes: string[]): void {
  for (const servers of sizes) {
    const [, script, ...args] = process.argv;
    const { status } = spawnSync(
      process.execPath,
      [...process.execArgv, script, ...args, '--one', '--servers', servers],
      { stdio: 'inherit' },
    );
    process.exitCode ||= status ?? 1;
  }
}

async function runOne(servers: number): Promise<void> {
  const lines = await measure({ servers, database: values.database });
  for (const line of lines) {
    process.stdout.write(`${line}\n`);
  }
}

const sizes = values.servers.split(',');
if (values.one) {
  runOne(Number(sizes[0])).catch(error => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  });
} else {
  runEach(sizes);
}

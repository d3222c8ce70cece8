/*
 * The process that is measured: fills its database, starts a backend and
 * tells its parent when it is there and what it takes.
 */
import { parseArgs } from 'node:util';
import { BackendMessage } from './messages';
import { openDatabase } from './openDatabase';
import { startPortal } from './portal';
import { seedFleet } from './seedFleet';

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '25000' },
    tools: { type: 'string', default: '6' },
    port: { type: 'string', default: '7810' },
    database: { type: 'string' },
  },
});

const tell = (message: BackendMessage) => process.send?.(message);

async function run(): Promise<void> {
  const database = await openDatabase(values.database);
  const size = { servers: Number(values.servers), tools: Number(values.tools) };
  await seedFleet(database.knex, size);
  tell({ type: 'seeded' });
  const backend = await startPortal(database.knex, Number(values.port));
  tell({ type: 'started' });
  process.on('message', async message => {
    if (message === 'usage') {
      const { rss, heapUsed } = process.memoryUsage();
      const { user, system } = process.cpuUsage();
      const processor = (user + system) / 1000;
      tell({ type: 'usage', rss, heapUsed, processor });
    } else {
      await backend.stop();
      await database.close();
      process.exit();
    }
  });
}

run().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});

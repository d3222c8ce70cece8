/*
 * Reads one pass of a generated source into the registry, and says after
 * each step which it was. The test kills it somewhere in between.
 *
 * Once it is loaded it says `ready` and waits for one line of JSON:
 * `{ "knex": …, "pass": … }`.
 */
import { createInterface } from 'node:readline';
import knexFactory, { Knex } from 'knex';
import { createEvaluationService } from '../../evaluation';
import { createIngestionService } from '../index';
import { listPass } from './crashPasses';
import { createStoreOptions } from './storeOptions';

interface Task {
  knex: Knex.Config;
  pass: number;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function run({ knex, pass }: Task): Promise<void> {
  const database = knexFactory(knex);
  const options = createStoreOptions(database);
  const ingestion = createIngestionService(options);
  const evaluation = createEvaluationService(options);
  const reads = listPass(pass);
  for (const [index, read] of reads.entries()) {
    say(`step ${index}`);
    await ingestion.ingest(read);
  }
  say(`step ${reads.length}`);
  await ingestion.removeMissing(
    'files',
    reads.map(({ location }) => location),
  );
  say(`step ${reads.length + 1}`);
  await evaluation.reevaluateExpired();
  await database.destroy();
  say('done');
}

say('ready');
const input = createInterface({ input: process.stdin });
input.once('line', line => {
  input.close();
  run(JSON.parse(line)).catch(error => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  });
});

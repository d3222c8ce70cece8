import {
  createEvaluationService,
  RegistryStoreOptions,
} from '../../src/evaluation';
import { createIngestionService } from '../../src/ingestion';
import { generateServer } from '../../src/ingestion/__fixtures__/generateServers';
import { createStoreOptions } from '../../src/ingestion/__fixtures__/storeOptions';
import { Measurement, Time, timeOf } from './world';

async function ingestAll(
  options: RegistryStoreOptions,
  servers: number,
): Promise<void> {
  const ingestion = createIngestionService(options);
  for (let index = 0; index < servers; index += 1) {
    const { outcome } = await ingestion.ingest(generateServer({ index }));
    if (outcome !== 'created' && outcome !== 'unchanged') {
      throw new Error(`Server ${index} was ${outcome}`);
    }
  }
}

function render({ elapsed, processor }: Time, servers: number): string {
  const each = ((elapsed / servers) * 1000).toFixed(2);
  return `${elapsed.toFixed(1)} s (processor ${processor.toFixed(
    1,
  )} s), ${each} ms each`;
}

/** Generating is no part of ingesting. */
function subtract(time: Time, other: Time): Time {
  return {
    elapsed: time.elapsed - other.elapsed,
    processor: time.processor - other.processor,
  };
}

/** Ingestion, what it leaves to judge again, and the same with nothing new. */
export const measureIngestion: Measurement = async ({ database, servers }) => {
  const options = createStoreOptions(database.knex);
  const evaluation = createEvaluationService(options);
  const generation = await timeOf(async () => {
    for (let index = 0; index < servers; index += 1) {
      generateServer({ index });
    }
  });
  const ingest = async () =>
    subtract(await timeOf(() => ingestAll(options, servers)), generation);
  const first = await ingest();
  const queued = await database.knex('evaluation_queue').pluck('server_name');
  const judged = await timeOf(async () => {
    await evaluation.reevaluateExpired();
  });
  const again = await ingest();
  const idle = await timeOf(async () => {
    await evaluation.reevaluateAll();
  });
  const ratio = (first.elapsed / again.elapsed).toFixed(1);
  const processorRatio = (first.processor / again.processor).toFixed(1);
  return [
    { name: 'ingestion', value: render(first, servers) },
    {
      name: 'judged again for the sake of others',
      value: `${queued.length} servers, ${render(judged, queued.length || 1)}`,
    },
    { name: 'ingestion with nothing new', value: render(again, servers) },
    {
      name: 'ratio of the two',
      value: `${ratio} to 1 (processor ${processorRatio} to 1)`,
    },
    {
      name: 'looking for verdicts to renew, none',
      value: `${(idle.elapsed * 1000).toFixed(0)} ms`,
    },
  ];
};

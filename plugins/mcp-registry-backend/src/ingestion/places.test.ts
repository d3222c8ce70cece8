import { TestDatabases } from '@backstage/backend-test-utils';
import { applyDatabaseMigrations } from '../database';
import {
  BILLING,
  createTestRegistry,
  readOf,
} from './__testUtils__/testRegistry';
import { ReadManifest } from './types';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const ORDERS = 'com.acme.orders/orders';
const BROKEN: Partial<ReadManifest> = {
  manifest: { file: 'broken.json', text: '{ "name": ' },
};

describe.each(databases.eachSupportedId())('places on %s', id => {
  async function setup() {
    const knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    const registry = createTestRegistry(knex);
    const { ingestion } = registry;
    return {
      knex,
      ...registry,
      read: (location: string, given = {}, more: Partial<ReadManifest> = {}) =>
        ingestion.ingest(readOf(given, { location, ...more })),
      trustOf: async (name = BILLING) =>
        (await knex('servers').where({ name }).first()).trust_level,
      itemOf: async (location: string) => {
        const row = await knex('source_items').where({ location }).first();
        return { ...row, findings: JSON.parse(row.findings) };
      },
    };
  }

  it('that were refused a version never hold it, broken or not', async () => {
    const { read, itemOf } = await setup();
    await read('a.json');
    expect(await read('b.json')).toMatchObject({ outcome: 'refused' });
    expect(await read('b.json', {}, BROKEN)).toMatchObject({
      outcome: 'rejected',
    });
    expect(await itemOf('b.json')).toMatchObject({
      server_name: null,
      error: null,
    });

    const owner = 'group:default/nobody';
    expect(await read('a.json', { governance: { owner } })).toMatchObject({
      outcome: 'stewardship-changed',
    });
  });

  it.each<
    [string, (world: Awaited<ReturnType<typeof setup>>) => Promise<unknown>]
  >([
    ['is broken', ({ read }) => read('b.json', {}, BROKEN)],
    [
      'is gone',
      ({ ingestion }) => ingestion.removeMissing('files', ['a.json']),
    ],
    ['holds another server', ({ read }) => read('b.json', { name: ORDERS })],
    ['is refused', ({ read }) => read('b.json', { version: '1.0.0' })],
  ])('that showed other content block no more once one %s', async (_, act) => {
    const world = await setup();
    const { knex, read, trustOf, evaluation } = world;
    await read('a.json', { version: '1.0.0' });
    await read('b.json', { version: '2.0.0' });
    await read('b.json', { version: '2.0.0', description: 'Changed.' });
    expect(await trustOf()).toBe('blocked');

    await act(world);

    await evaluation.reevaluateExpired();
    expect(await trustOf()).toBe('registered');
    expect(await knex('evaluation_queue').select()).toEqual([]);
  });

  it('that cannot be read are told with what is wrong', async () => {
    const { ingestion, itemOf, read } = await setup();
    const fail = (error: string) =>
      ingestion.noteFailure({ sourceId: 'files', location: 'a.json', error });
    await fail('EACCES');
    await fail('The link leads out');
    expect(await itemOf('a.json')).toMatchObject({
      outcome: 'rejected',
      server_name: null,
      error: 'The link leads out',
      findings: [
        {
          rule: 'manifest-unreadable',
          level: 'error',
          data: { location: 'a.json', error: 'The link leads out' },
          location: { file: 'a.json', line: 1 },
        },
      ],
    });

    await read('a.json');
    await fail('EACCES');
    expect(await itemOf('a.json')).toMatchObject({
      outcome: 'accepted',
      error: 'EACCES',
      findings: [],
    });
    await read('a.json', {}, BROKEN);
    await fail('EACCES');
    const { findings } = await itemOf('a.json');
    expect(findings).toMatchObject([{ rule: 'text-truncated' }]);
  });

  it('that wait for what another one holds are to be read again', async () => {
    const { ingestion, read } = await setup();
    const listUnsettled = () => ingestion.listUnsettled('files');
    await read('a.json');
    await read('c.json', { name: ORDERS });
    expect(await listUnsettled()).toEqual([]);
    await read('b.json');
    await read('x.json', {}, BROKEN);
    expect(await listUnsettled()).toEqual(['b.json']);

    await ingestion.removeMissing('files', ['b.json', 'c.json', 'x.json']);
    await read('b.json');
    expect(await listUnsettled()).toEqual([]);

    await read('b2.json', { version: '2.0.0' });
    await ingestion.removeMissing('files', ['b.json', 'c.json', 'x.json']);
    expect(await listUnsettled()).toEqual(['b.json']);
  });
});

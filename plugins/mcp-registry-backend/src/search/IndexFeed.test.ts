import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { applyDatabaseMigrations } from '../database';
import {
  BILLING,
  createTestRegistry,
  readOf,
} from '../ingestion/__testUtils__/testRegistry';
import { startSearch, waitUntil } from './__testUtils__/startSearch';
import { DEFAULT_FEED_TIMES, FeedTimes } from './IndexFeed';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const withTool = (tool: string) => ({
  governance: {
    owner: 'group:default/payments',
    snapshot: { tools: [{ name: tool, inputSchema: { type: 'object' } }] },
  },
});

it('reads changes at least every two seconds', () => {
  expect(DEFAULT_FEED_TIMES.poll).toBeLessThanOrEqual(2_000);
});

describe.each(databases.eachSupportedId())('IndexFeed on %s', id => {
  let knex: Knex;
  let registry: ReturnType<typeof createTestRegistry>;
  const started: ReturnType<typeof startSearch>[] = [];

  beforeEach(async () => {
    knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    registry = createTestRegistry(knex);
  });
  afterEach(() => started.splice(0).forEach(({ feed }) => feed.stop()));

  const start = (times?: Partial<FeedTimes>) => {
    const each = startSearch(knex, times);
    started.push(each);
    return each;
  };
  const toolsOf = async (
    { search }: ReturnType<typeof startSearch>,
    q: string,
  ) => {
    const { tools } = await search.search({ q });
    return tools.map(({ name }) => name);
  };

  it('finds what is published, in its latest version, until it is removed', async () => {
    const replica = start();
    expect(await toolsOf(replica, 'refund invoice')).toEqual([]);
    const { ingestion } = registry;
    await ingestion.ingest(readOf(withTool('refund_invoice')));
    await waitUntil(async () =>
      expect(await toolsOf(replica, 'refund invoice')).toEqual([
        'refund_invoice',
      ]),
    );

    await ingestion.ingest(
      readOf({ version: '2.0.0', ...withTool('weigh_parcel') }),
    );
    await waitUntil(async () =>
      expect(await toolsOf(replica, 'weigh parcel')).toEqual(['weigh_parcel']),
    );
    expect(await toolsOf(replica, 'refund_invoice')).not.toContain(
      'refund_invoice',
    );

    await ingestion.removeMissing('files', []);
    await waitUntil(async () =>
      expect((await replica.search.search({ q: 'billing' })).outcome).toBe(
        'nothing-fits',
      ),
    );
    expect(replica.index.names()).toEqual([]);
  });

  it('follows trust and stewardship', async () => {
    const replica = start();
    await registry.ingestion.ingest(readOf());
    await waitUntil(async () => {
      const { facets } = await replica.search.search({ q: 'billing' });
      expect(facets.owner[0].value).toBe('group:default/payments');
      expect(facets.trust[0].value).not.toBe('unverified');
    });

    registry.world.groups = new Set();
    await registry.evaluation.reevaluateAll();
    await waitUntil(async () => {
      const { facets } = await replica.search.search({ q: 'billing' });
      expect(facets.trust).toEqual([{ value: 'unverified', count: 1 }]);
    });

    await registry.ingestion.ingest(
      readOf({ governance: { owner: 'group:default/orders' } }),
    );
    await waitUntil(async () => {
      const { facets } = await replica.search.search({ q: 'billing' });
      expect(facets.owner[0].value).toBe('group:default/orders');
    });
  });

  it('reads again what failed, says so once, and loses nothing', async () => {
    const replica = start({ poll: 60_000 });
    await replica.index.whenComplete(5_000);
    await registry.ingestion.ingest(readOf());
    await knex.schema.renameTable('server_tags', 'server_tags_away');
    replica.feed.wake();
    await waitUntil(async () =>
      expect(replica.logger.warn).toHaveBeenCalledTimes(1),
    );
    replica.feed.wake();
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(replica.logger.warn).toHaveBeenCalledTimes(1);
    expect(replica.index.names()).toEqual([]);

    await knex.schema.renameTable('server_tags_away', 'server_tags');
    replica.feed.wake();
    await waitUntil(async () =>
      expect(replica.index.names()).toEqual([BILLING]),
    );
  });

  it('reads more changes than one page has, without waiting between them', async () => {
    const replica = start({ poll: 60_000 });
    await replica.index.whenComplete(5_000);
    await registry.ingestion.ingest(readOf());
    replica.feed.wake();
    await waitUntil(async () =>
      expect(replica.index.names()).toEqual([BILLING]),
    );
    replica.index.remove(BILLING);
    const [change] = await knex('changes').limit(1);
    const { sequence: last } = await knex('changes')
      .orderBy('sequence', 'desc')
      .first();
    const others = Array.from({ length: 1_200 }, (_, index) => ({
      ...change,
      sequence: Number(last) + 1 + index,
      server_name: `com.acme/gone-${index}`,
    }));
    await knex.batchInsert(
      'changes',
      [
        ...others,
        { ...change, sequence: Number(last) + 1_201, server_name: BILLING },
      ],
      100,
    );
    replica.feed.wake();
    await waitUntil(async () =>
      expect(replica.index.names()).toEqual([BILLING]),
    );
  });

  it('reads everything of a database that was made anew', async () => {
    await registry.ingestion.ingest(readOf());
    const replica = start();
    await waitUntil(async () =>
      expect(replica.index.names()).toEqual([BILLING]),
    );
    await knex('servers').delete();
    await knex('changes').delete();
    await knex('change_counter').update({ value: 0 });
    await waitUntil(async () => expect(replica.index.names()).toEqual([]));
  });

  it('reads everything again after a while', async () => {
    const replica = start({ poll: 10, readAll: 30 });
    await replica.index.whenComplete(5_000);
    await registry.ingestion.ingest(readOf());
    await waitUntil(async () =>
      expect(replica.index.names()).toEqual([BILLING]),
    );
    await knex('servers').update({ title: 'Ledger of payments' });
    await waitUntil(async () =>
      expect(replica.index.get(BILLING)?.document.title).toBe(
        'Ledger of payments',
      ),
    );
  });

  it('finds the others where one server cannot be read', async () => {
    await registry.ingestion.ingest(readOf());
    await registry.ingestion.ingest(
      readOf({ name: 'com.acme.payments/broken' }, { location: 'broken.json' }),
    );
    await knex('servers')
      .where({ name: 'com.acme.payments/broken' })
      .update({ manifest: '{' });
    const replica = start();
    await replica.index.whenComplete(5_000);
    expect(replica.index.names()).toEqual([BILLING]);
    expect(replica.logger.error).toHaveBeenCalledWith(
      expect.stringContaining('com.acme.payments/broken'),
    );
  });

  it('stops', async () => {
    const replica = start({ poll: 10 });
    await replica.index.whenComplete(5_000);
    replica.feed.stop();
    await registry.ingestion.ingest(readOf());
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(replica.index.names()).toEqual([]);
  });
});

import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  EmbeddingProvider,
  mcpRegistrySearchExtensionPoint,
} from 'backstage-plugin-mcp-registry-node';
import { Knex } from 'knex';
import { applyDatabaseMigrations } from '../../database';
import plugin from '../../index';
import { seedServers } from '../../services/__testUtils__/seed';
import { startSearch, waitUntil } from '../__testUtils__/startSearch';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const MEANINGS = [/refund|geld/i, /weather|wetter/i, /parcel|paket/i];

/** Knows three meanings, in two languages. */
const createProvider = (): jest.Mocked<EmbeddingProvider> => ({
  id: 'fake',
  embed: jest.fn(async texts =>
    texts.map(text => MEANINGS.map(meaning => Number(meaning.test(text)))),
  ),
});

const GERMAN = 'gib mir mein Geld zurueck';

describe('search by meaning', () => {
  let knex: Knex;
  let stop = () => {};
  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    await applyDatabaseMigrations(knex);
    await seedServers(knex, [
      {
        name: 'com.acme/billing',
        title: 'Billing',
        tools: ['refund_invoice', 'list_invoices'],
      },
      { name: 'com.acme/sky', title: 'Sky', tools: ['get_weather'] },
      {
        name: 'com.rival/back',
        title: 'Back',
        origin: 'third-party',
        tools: ['refund_all'],
      },
    ]);
  });
  afterEach(() => stop());

  async function start(provider?: EmbeddingProvider) {
    const started = startSearch(knex, { poll: 20 }, provider);
    stop = () => started.feed.stop();
    await started.index.whenComplete(5_000);
    return started;
  }

  it('finds what no word leads to, and says that it is by meaning', async () => {
    const { search } = await start(createProvider());
    await waitUntil(async () => {
      const answer = await search.search({ q: GERMAN });
      expect(answer.outcome).toBe('found');
      expect(answer.total).toEqual({ servers: 2, tools: 2 });
      expect(answer.facets.trust).toEqual([{ value: 'registered', count: 2 }]);
      expect(answer.nearest).toEqual([]);
      expect(answer.tools[0]).toMatchObject({
        name: 'refund_invoice',
        reasons: [{ kind: 'meaning', tool: 'refund_invoice', asked: GERMAN }],
      });
    });
    const { servers } = await search.search({ q: 'refund an invoice' });
    expect(servers[0].server.name).toBe('com.acme/billing');
    expect(servers[0].reasons[0].kind).not.toBe('meaning');
    const { outcome } = await search.search({ q: 'payroll' });
    expect(outcome).toBe('nothing-fits');
  });

  it('keeps to filters and permissions', async () => {
    const { search } = await start(createProvider());
    const visible = { property: 'origin' as const, values: ['internal'] };
    await waitUntil(async () => {
      const answer = await search.search({ q: GERMAN }, visible);
      expect(answer.total).toEqual({ servers: 1, tools: 1 });
      expect(JSON.stringify(answer)).not.toContain('rival');
    });
    const none = await search.search({ q: GERMAN, tag: ['money'] });
    expect(none.outcome).toBe('nothing-fits');
  });

  it.each<[string, EmbeddingProvider['embed']]>([
    ['fails', async () => Promise.reject(new Error('No such model'))],
    ['answers nothing of use', async () => [[Number.NaN]]],
    ['never answers', () => new Promise(() => {})],
  ])(
    'goes by words where the provider %s, and says so once',
    async (_, embed) => {
      const { search, logger } = await start({ id: 'bad', embed });
      const begun = Date.now();
      const { tools } = await search.search({ q: 'refund an invoice' });
      expect(tools[0].name).toBe('refund_invoice');
      expect((await search.search({ q: GERMAN })).outcome).toBe('nothing-fits');
      expect(Date.now() - begun).toBeLessThan(2_000);
      expect(logger.warn).toHaveBeenCalledTimes(1);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining("'bad'"),
      );
    },
  );

  it('finds tools once the provider is there again', async () => {
    const provider = createProvider();
    const { search } = await start(provider);
    provider.embed.mockRejectedValueOnce(new Error('Busy'));
    await waitUntil(async () =>
      expect((await search.search({ q: GERMAN })).outcome).toBe('found'),
    );
  });

  it('is set by a module, once', async () => {
    const setTwice = createBackendModule({
      pluginId: 'mcp-registry',
      moduleId: 'meaning',
      register: env =>
        env.registerInit({
          deps: { search: mcpRegistrySearchExtensionPoint },
          async init({ search }) {
            search.setEmbeddingProvider(createProvider());
            search.setEmbeddingProvider({ ...createProvider(), id: 'other' });
          },
        }),
    });
    await expect(
      startTestBackend({
        features: [plugin, setTwice, mockServices.rootConfig.factory()],
      }),
    ).rejects.toThrow(/'fake' already, and takes no 'other'/);
  });
});

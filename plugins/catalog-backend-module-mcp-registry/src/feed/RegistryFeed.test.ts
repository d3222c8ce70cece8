import { mockServices } from '@backstage/backend-test-utils';
import { createServer, FakeRegistry } from '../__testUtils__/FakeRegistry';
import { waitUntil } from '../__testUtils__/waitUntil';
import {
  DEFAULT_FEED_TIMES,
  FeedBatch,
  FeedListener,
  FeedTimes,
  RegistryFeed,
} from './RegistryFeed';

const one = createServer({ name: 'com.acme/one' });
const two = createServer({ name: 'com.acme/two' });
const three = createServer({ name: 'com.acme/three' });

class RecordingListener implements FeedListener {
  readonly batches: FeedBatch[] = [];
  readonly changed: string[][] = [];
  rounds = 0;
  failures = 0;

  async onBatch(batch: FeedBatch) {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('The catalog is down');
    }
    this.batches.push(batch);
  }

  onBadgesChanged(entityRefs: string[]) {
    this.changed.push(entityRefs);
  }

  async onRound() {
    this.rounds += 1;
  }

  /** What was told besides that nothing happened. */
  get told() {
    return this.batches
      .filter(
        batch => batch.complete || batch.servers.length || batch.removed.length,
      )
      .map(({ complete, servers, removed }) => ({
        complete,
        servers: servers.map(({ name }) => name),
        removed: removed.map(({ server }) => server),
      }));
  }
}

let registry: FakeRegistry;
let listener: RecordingListener;
let feed: RegistryFeed;
const logger = mockServices.logger.mock();

function start(times: Partial<FeedTimes> = {}) {
  feed = new RegistryFeed({
    registry,
    logger,
    times: { poll: 5, settle: 1, firstRetry: 5, lastRetry: 20, ...times },
  });
  feed.start(listener);
}

beforeEach(() => {
  jest.clearAllMocks();
  registry = new FakeRegistry();
  listener = new RecordingListener();
});

afterEach(() => feed.stop());

describe('RegistryFeed', () => {
  it('tells of all servers first, then of what changes', async () => {
    registry.put(one, two, three);
    start();
    await waitUntil(() => expect(listener.rounds).toBeGreaterThan(2));
    registry.put({ ...two, trustLevel: 'blocked' });
    await waitUntil(() => expect(listener.told).toHaveLength(2));
    registry.remove(one.name);
    await waitUntil(() => expect(listener.told).toHaveLength(3));
    expect(listener.told).toEqual([
      {
        complete: true,
        servers: ['com.acme/one', 'com.acme/two', 'com.acme/three'],
        removed: [],
      },
      { complete: false, servers: ['com.acme/two'], removed: [] },
      { complete: false, servers: [], removed: ['com.acme/one'] },
    ]);
  });

  it('does not read the history of the changes when it starts', async () => {
    registry.put(...Array(50).fill(one));
    const listChanges = jest.spyOn(registry, 'listChanges');
    start();
    await waitUntil(() => expect(listener.rounds).toBeGreaterThan(1));
    expect(listChanges).toHaveBeenNthCalledWith(1, {});
    expect(listChanges).toHaveBeenNthCalledWith(2, { after: 50, limit: 1000 });
  });

  it('misses no server that comes while it lists them', async () => {
    registry.put(one);
    const listProjected = registry.listProjected.bind(registry);
    jest
      .spyOn(registry, 'listProjected')
      .mockImplementationOnce(async query => {
        const page = await listProjected(query);
        registry.put(two);
        registry.remove(one.name);
        return page;
      });
    start();
    await waitUntil(() => expect(listener.told).not.toHaveLength(0));
    expect(listener.told[0].servers).toEqual(['com.acme/two']);
  });

  it('waits for a registry that is down, and says so once', async () => {
    registry.isUp = false;
    registry.put(one);
    start();
    await waitUntil(() => expect(registry.calls.length).toBeGreaterThan(3));
    expect(listener.batches).toEqual([]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    registry.isUp = true;
    await waitUntil(() => expect(listener.told).toHaveLength(1));
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.info).toHaveBeenCalledTimes(1);
    registry.isUp = false;
    await waitUntil(() => expect(logger.warn).toHaveBeenCalledTimes(2));
  });

  it('tells the same again when the catalog could not take it', async () => {
    start();
    await waitUntil(() => expect(listener.told).toHaveLength(1));
    listener.failures = 2;
    registry.put(one);
    await waitUntil(() => expect(listener.told).toHaveLength(2));
    expect(listener.failures).toBe(0);
    expect(listener.told[1].servers).toEqual(['com.acme/one']);
    expect(listener.changed.flat()).toEqual([one.entityRef]);
  });

  it('tells of all servers again after a while', async () => {
    registry.put(one);
    start({ readAll: 30 });
    await waitUntil(() => expect(listener.told).toHaveLength(2));
    expect(listener.told[1]).toEqual({
      complete: true,
      servers: ['com.acme/one'],
      removed: [],
    });
  });

  it('reads all servers of a registry whose database is a new one', async () => {
    registry.put(one, two);
    start();
    await waitUntil(() => expect(listener.told).toHaveLength(1));
    registry.reset();
    registry.put(three);
    await waitUntil(() => expect(listener.told).toHaveLength(2));
    expect(listener.told[1]).toEqual({
      complete: true,
      servers: ['com.acme/three'],
      removed: [],
    });
  });

  it('reads at once when it is woken', async () => {
    start({ poll: 60_000 });
    await waitUntil(() => expect(listener.told).toHaveLength(1));
    registry.put(one);
    feed.wake();
    feed.wake();
    await waitUntil(() => expect(listener.told).toHaveLength(2));
  });

  it('reads a long list of changes without waiting between its pages', async () => {
    start({ poll: 200 });
    await waitUntil(() => expect(listener.rounds).toBe(1));
    registry.put(...Array(2500).fill(two), three);
    await waitUntil(() => expect(listener.told.length).toBe(4));
    expect(listener.told.map(({ servers }) => servers)).toEqual([
      [],
      ['com.acme/two'],
      ['com.acme/two'],
      ['com.acme/two', 'com.acme/three'],
    ]);
    expect(listener.rounds).toBe(4);
  });

  it('asks for hundreds of changed servers in URLs that are not too long', async () => {
    start();
    await waitUntil(() => expect(listener.rounds).toBeGreaterThan(0));
    const listProjected = jest.spyOn(registry, 'listProjected');
    const many = Array.from({ length: 300 }, (_, index) =>
      createServer({ name: `com.acme.${'é'.repeat(20)}/server-${index}` }),
    );
    registry.pageSize = 1000;
    registry.put(...many);
    await waitUntil(() => expect(listener.told).toHaveLength(2));
    expect(listener.told[1].servers).toHaveLength(300);
    for (const [query] of listProjected.mock.calls) {
      const parameters = new URLSearchParams(
        (query?.name ?? []).map(name => ['name', name]),
      );
      expect(parameters.toString().length).toBeLessThan(4200);
    }
  });

  it('stops', async () => {
    start();
    await waitUntil(() => expect(listener.rounds).toBeGreaterThan(0));
    feed.stop();
    await new Promise(resolve => setTimeout(resolve, 30));
    const { length } = registry.calls;
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(registry.calls).toHaveLength(length);
  });

  it('polls as often as the projections must', () => {
    expect(DEFAULT_FEED_TIMES.poll).toBeLessThanOrEqual(2_000);
    expect(DEFAULT_FEED_TIMES.readAll).toBe(30 * 60 * 1_000);
  });
});

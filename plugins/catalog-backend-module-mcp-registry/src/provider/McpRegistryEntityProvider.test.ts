import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { createServer, FakeRegistry } from '../__testUtils__/FakeRegistry';
import { McpRegistryEntityProvider } from './McpRegistryEntityProvider';

const one = createServer({ name: 'com.acme/one' });
const two = createServer({ name: 'com.acme/two' });
const declared = createServer({
  name: 'com.acme/declared',
  entityRef: 'api:default/declared',
  binding: 'catalog',
  originLocation: 'url:https://git.acme.com/catalog-info.yaml',
});
const SQUATTER = 'url:https://git.acme.com/squatter.yaml';

/** Holds whatever the provider sends, and what others put into it. */
class FakeCatalog implements EntityProviderConnection {
  readonly origins = new Map<string, string>();
  readonly mutations: EntityProviderMutation[] = [];
  readonly refreshed: string[][] = [];
  readonly lookedUp: string[][] = [];
  isUp = true;
  /** Processes what it is sent at once. */
  isQuick = true;

  async applyMutation(mutation: EntityProviderMutation) {
    this.mutations.push(mutation);
    const added = mutation.type === 'full' ? mutation.entities : mutation.added;
    for (const { entity } of this.isQuick ? added : []) {
      const ref = stringifyEntityRef(entity);
      if (!this.origins.has(ref)) {
        this.origins.set(ref, 'mcp-registry:provider');
      }
    }
  }

  async refresh({ keys }: { keys: string[] }) {
    if (!this.isUp) {
      throw new Error('The catalog is down');
    }
    this.refreshed.push(keys);
  }

  async getEntitiesByRefs({ entityRefs }: { entityRefs: string[] }) {
    if (!this.isUp) {
      throw new Error('The catalog is down');
    }
    this.lookedUp.push(entityRefs);
    return { items: entityRefs.map(ref => this.#entityOf(ref)) };
  }

  #entityOf(ref: string): Entity | undefined {
    const origin = this.origins.get(ref);
    return origin === undefined
      ? undefined
      : {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'API',
          metadata: {
            name: ref.replace('api:default/', ''),
            annotations: { 'backstage.io/managed-by-origin-location': origin },
          },
        };
  }
}

let registry: FakeRegistry;
let catalog: FakeCatalog;
let provider: McpRegistryEntityProvider;
const logger = mockServices.logger.mock();

/** What a mutation adds and removes, by reference. */
function summarize(mutation?: EntityProviderMutation) {
  const refs = (items: { entity: Entity }[]) =>
    items.map(({ entity }) => stringifyEntityRef(entity));
  if (mutation?.type === 'delta') {
    return {
      added: refs(mutation.added),
      removed: mutation.removed.map(each =>
        'entityRef' in each ? each.entityRef : stringifyEntityRef(each.entity),
      ),
    };
  }
  return { all: mutation && refs(mutation.entities) };
}

const last = () => summarize(catalog.mutations.at(-1));
const all = (...servers: (typeof one)[]) =>
  provider.onBatch({ complete: true, servers, removed: [] });
const changed = (...servers: (typeof one)[]) =>
  provider.onBatch({ complete: false, servers, removed: [] });

beforeEach(async () => {
  jest.clearAllMocks();
  registry = new FakeRegistry();
  catalog = new FakeCatalog();
  provider = new McpRegistryEntityProvider({
    registry,
    catalog,
    auth: mockServices.auth(),
    logger,
    firstLookAfter: 0,
  });
  await provider.connect(catalog);
});

describe('McpRegistryEntityProvider', () => {
  it('only keeps the connection when it is connected', () => {
    expect(provider.getProviderName()).toBe('mcp-registry');
    expect(registry.calls).toEqual([]);
    expect(catalog.mutations).toEqual([]);
  });

  it('emits all servers that nobody declared, with its location key', async () => {
    await all(one, declared, two);
    expect(last()).toEqual({ all: [one.entityRef, two.entityRef] });
    const [mutation] = catalog.mutations;
    expect(mutation).toMatchObject({
      type: 'full',
      entities: [{ locationKey: 'mcp-registry' }, {}],
    });
  });

  it('emits changes, and removes what is gone or declared by others now', async () => {
    await all(one, two);
    await provider.onBatch({
      complete: false,
      servers: [
        { ...one, title: 'New' },
        { ...declared, name: two.name },
      ],
      removed: [{ server: 'com.acme/gone', entityRef: 'api:default/gone' }],
    });
    expect(last()).toEqual({
      added: [one.entityRef],
      removed: ['api:default/com.acme_gone', two.entityRef],
    });
  });

  it('keeps a server whose entity’s name others used until now', async () => {
    await all(one, two);
    const squatter = 'catalog.default/com.acme_one';
    await provider.onBatch({
      complete: false,
      servers: [],
      removed: [{ server: squatter, entityRef: one.entityRef }],
    });
    expect(last()).toMatchObject({
      removed: expect.not.arrayContaining([one.entityRef]),
    });
  });

  it('sends nothing when nothing happened', async () => {
    await all(one);
    await changed();
    expect(catalog.mutations).toHaveLength(1);
  });

  it('lets the feed try again when the catalog takes nothing', async () => {
    jest
      .spyOn(catalog, 'applyMutation')
      .mockRejectedValueOnce(new Error('deadlock'));
    await expect(all(one)).rejects.toThrow('deadlock');
    await provider.onRound();
    expect(registry.reports).toEqual([]);
  });

  it('leaves a name to the location that holds it, and reports all of them', async () => {
    catalog.origins.set(one.entityRef, SQUATTER);
    await all(one, two);
    expect(last()).toEqual({ all: [two.entityRef] });
    await provider.onRound();
    expect(registry.reports).toEqual([
      [{ server: one.name, heldBy: SQUATTER }],
    ]);

    const three = createServer({ name: 'com.acme/three' });
    catalog.origins.set(three.entityRef, SQUATTER);
    await changed(three);
    await provider.onRound();
    await provider.onRound();
    expect(registry.reports).toHaveLength(2);
    expect(registry.reports[1]).toEqual([
      { server: one.name, heldBy: SQUATTER },
      { server: three.name, heldBy: SQUATTER },
    ]);

    await provider.onBatch({
      complete: false,
      servers: [],
      removed: [{ server: three.name, entityRef: three.entityRef }],
    });
    await provider.onRound();
    expect(registry.reports[2]).toEqual(registry.reports[0]);
  });

  it('forgets a taken name with its server, also when it missed the removal', async () => {
    catalog.origins.set(one.entityRef, SQUATTER);
    await all(one, two);
    await provider.onRound();
    await all(two);
    await provider.onRound();
    expect(registry.reports.map(report => report.length)).toEqual([1, 0]);
  });

  it('finds out afterwards that somebody else was quicker', async () => {
    catalog.isQuick = false;
    await all(one);
    await provider.onRound();
    expect(registry.reports).toEqual([[]]);
    catalog.origins.set(one.entityRef, SQUATTER);
    await provider.onRound();
    expect(registry.reports[1]).toEqual([
      { server: one.name, heldBy: SQUATTER },
    ]);
  });

  it('takes a name that has become free', async () => {
    registry.put(one);
    catalog.origins.set(one.entityRef, SQUATTER);
    await all(one);
    await provider.onRound();
    catalog.origins.delete(one.entityRef);
    await provider.onRound();
    expect(last()).toEqual({ added: [one.entityRef], removed: [] });
    await provider.onRound();
    expect(registry.reports.at(-1)).toEqual([]);
  });

  it('emits although it cannot read back, and reports only what it knows', async () => {
    catalog.isUp = false;
    catalog.origins.set(one.entityRef, SQUATTER);
    await all(one, two);
    expect(last()).toEqual({ all: [one.entityRef, two.entityRef] });
    await provider.onRound();
    await provider.onRound();
    expect(registry.reports).toEqual([]);
    expect(logger.warn).toHaveBeenCalledTimes(1);

    catalog.isUp = true;
    await provider.onRound();
    expect(registry.reports).toEqual([
      [{ server: one.name, heldBy: SQUATTER }],
    ]);
  });

  it('reports again with every full emission, and until it got through', async () => {
    await all(one);
    await provider.onRound();
    await provider.onRound();
    await all(one);
    await provider.onRound();
    expect(registry.reports).toEqual([[], []]);

    registry.isUp = false;
    await all(one);
    await provider.onRound();
    await provider.onRound();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    registry.isUp = true;
    await provider.onRound();
    expect(registry.reports).toHaveLength(3);
  });

  it('looks names up in requests that the catalog takes', async () => {
    const many = Array.from({ length: 1200 }, (_, index) =>
      createServer({ name: `com.acme/server-${index}` }),
    );
    await all(...many);
    expect(catalog.lookedUp.map(refs => refs.length)).toEqual([500, 500, 200]);
  });

  it('has entities processed again whose badge changed, until it worked', async () => {
    catalog.isUp = false;
    provider.onBadgesChanged(['api:default/declared']);
    await provider.onRound();
    catalog.isUp = true;
    await provider.onRound();
    await provider.onRound();
    expect(catalog.refreshed).toEqual([['mcp-registry:api:default/declared']]);
  });
});

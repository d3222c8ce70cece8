import { Entity } from '@backstage/catalog-model';
import {
  CatalogProcessorCache,
  CatalogProcessorResult,
} from '@backstage/plugin-catalog-node';
import { BadgeLookup } from '../feed/BadgeCache';
import { McpRegistryProcessor } from './McpRegistryProcessor';

const ORIGIN = 'url:https://git.acme.com/catalog-info.yaml';

const badge = {
  server: 'com.acme/declared',
  entityRef: 'api:default/declared',
  origin: ORIGIN,
  annotations: {
    'mcp-registry/trust-level': 'registered',
    'mcp-registry/verdict': 'fail',
  },
  dependsOn: ['api:default/billing-api', 'api:default/declared'],
};

const declared: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: {
    name: 'Declared',
    annotations: {
      'acme.com/other': 'kept',
      'mcp-registry/trust-level': 'certified',
      'mcp-registry/forged': 'x',
      'mcp-registry/manifest': './server.json',
      'mcp-registry/server-name': 'com.acme/declared',
    },
  },
  spec: { type: 'mcp-server', owner: 'payments' },
};

const INPUTS = {
  'acme.com/other': 'kept',
  'mcp-registry/manifest': './server.json',
  'mcp-registry/server-name': 'com.acme/declared',
};

/** What one run writes is what the next one reads. */
class FakeCache implements CatalogProcessorCache {
  stored: Record<string, unknown> = {};

  async get(key: string) {
    const value = this.stored[key];
    return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
  }

  async set(key: string, value: unknown) {
    this.stored = { ...this.stored, [key]: value };
  }
}

let lookup: BadgeLookup;
let cache: FakeCache;
let lookUp: jest.Mock;

async function run(entity: Entity, origin = ORIGIN) {
  const emitted: CatalogProcessorResult[] = [];
  const split = origin.indexOf(':');
  const location = {
    type: origin.slice(0, split),
    target: origin.slice(split + 1),
  };
  const result = await new McpRegistryProcessor({ lookUp }).preProcessEntity(
    entity,
    { type: 'url', target: 'https://git.acme.com/nested.yaml' },
    item => emitted.push(item),
    location,
    cache,
  );
  return { result, annotations: result.metadata.annotations, emitted };
}

beforeEach(() => {
  lookup = { warm: true, badge };
  cache = new FakeCache();
  lookUp = jest.fn(() => lookup);
});

describe('McpRegistryProcessor', () => {
  it.each([
    { ...declared, kind: 'Component' },
    { ...declared, spec: { type: 'openapi' } },
    { ...declared, spec: undefined },
  ])('returns at once for $kind with $spec', async entity => {
    const { result, emitted } = await run(entity);
    expect(result).toBe(entity);
    expect(emitted).toEqual([]);
    expect(lookUp).not.toHaveBeenCalled();
  });

  it('badges the entity that the registry bound', async () => {
    const { annotations, emitted } = await run(declared);
    expect(annotations).toEqual({ ...INPUTS, ...badge.annotations });
    const self = { kind: 'API', namespace: 'default', name: 'Declared' };
    const api = { kind: 'api', namespace: 'default', name: 'billing-api' };
    expect(emitted).toEqual([
      { type: 'refresh', key: 'mcp-registry:api:default/declared' },
      {
        type: 'relation',
        relation: { source: self, type: 'dependsOn', target: api },
      },
      {
        type: 'relation',
        relation: { source: api, type: 'dependencyOf', target: self },
      },
    ]);
  });

  it('takes forged annotations off an entity from another origin', async () => {
    const { annotations, emitted } = await run(declared, 'url:https://evil');
    expect(annotations).toEqual(INPUTS);
    expect(emitted).toHaveLength(1);
  });

  it('takes forged annotations off an entity that no server is bound to', async () => {
    lookup = { warm: true };
    expect((await run(declared)).annotations).toEqual(INPUTS);
  });

  it('leaves the provider’s own entities as they are, but for relations', async () => {
    const origin = 'mcp-registry:provider';
    lookup = { warm: true, badge: { ...badge, origin, annotations: {} } };
    const { result, emitted } = await run(declared, origin);
    expect(result).toBe(declared);
    expect(emitted).toHaveLength(3);
  });

  it('repeats its last word while the registry has not answered', async () => {
    await run(declared);
    lookup = { warm: false };
    const cold = await run(declared);
    expect(cold.annotations).toEqual({ ...INPUTS, ...badge.annotations });
    expect(cold.emitted).toHaveLength(3);
    expect((await run(declared, 'url:https://evil')).annotations).toEqual(
      INPUTS,
    );

    lookup = { warm: true };
    await run(declared);
    lookup = { warm: false };
    expect((await run(declared)).annotations).toEqual(INPUTS);
  });

  it.each([
    ['nothing', undefined],
    ['another shape', [{ server: 'x' }]],
    ['text', 'badge'],
    ['numbers for annotations', [{ ...badge, annotations: { a: 1 } }]],
  ])('is not misled by %s in the processor cache', async (_, stored) => {
    lookup = { warm: false };
    cache.stored = { badge: stored };
    expect((await run(declared)).annotations).toEqual(INPUTS);
  });

  it.each([null, [], 'text', 1, undefined])(
    'does not fail an entity whose annotations are %j',
    async annotations => {
      const odd = JSON.parse(
        JSON.stringify({
          ...declared,
          metadata: { name: 'declared', annotations },
        }),
      );
      await expect(run(odd)).resolves.toBeDefined();
    },
  );

  it('runs after those that fill an entity in', () => {
    const processor = new McpRegistryProcessor({ lookUp });
    expect(processor.getPriority()).toBeGreaterThan(20);
  });
});

import { Readable } from 'node:stream';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { collect, fakeUrlReader, manifestsOf } from './__testUtils__/fakes';
import { CatalogSourceReader } from './CatalogSourceReader';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({ integrations: { github: [{ host: 'github.com' }] } }),
);

const declaredAt = 'https://github.com/acme/a/blob/main/catalog-info.yaml';

function server(
  name: string,
  annotations: Record<string, string> = {},
  spec: Entity['spec'] = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': `url:${declaredAt}`,
        'backstage.io/managed-by-origin-location': `url:${declaredAt}`,
        ...annotations,
      },
    },
    spec: { type: 'mcp-server', ...spec },
  };
}

function setUp(entities: Entity[], texts: Record<string, string> = {}) {
  const catalog = catalogServiceMock({ entities });
  const streamEntities = jest.spyOn(catalog, 'streamEntities');
  const readUrl = jest.fn(async (url: string) => {
    if (!(url in texts)) {
      throw new Error(`cannot read ${url}`);
    }
    const stream = () => Readable.from([Buffer.from(texts[url])]);
    return { buffer: async () => Buffer.from(texts[url]), stream };
  });
  const reader = new CatalogSourceReader({
    catalog,
    auth: mockServices.auth(),
    urlReader: fakeUrlReader({ readUrl }),
    integrations,
    limits: { manifestBytes: 100, snapshotBytes: 200 },
  });
  return { reader, streamEntities, readUrl };
}

describe('CatalogSourceReader', () => {
  it('reads entities that others declared, with its own credentials', async () => {
    const other: Entity = { ...server('rest'), spec: { type: 'openapi' } };
    const own = server('own', {
      'backstage.io/managed-by-origin-location': 'mcp-registry:default',
    });
    const { reader, streamEntities } = setUp([
      server('b', {}, { owner: 'Payments', lifecycle: 'production' }),
      other,
      own,
      server('a'),
    ]);
    const items = await collect(reader);
    expect(items).toMatchObject([
      { kind: 'entity', location: 'api:default/a' },
      { kind: 'entity', location: 'api:default/b' },
    ]);
    expect(items[1]).toMatchObject({
      entity: {
        sourceId: 'catalog',
        entityRef: 'api:default/b',
        originLocation: `url:${declaredAt}`,
        title: 'b',
        description: '',
        owner: 'group:default/payments',
        lifecycle: 'production',
      },
    });
    expect(streamEntities).toHaveBeenCalledWith(
      expect.objectContaining({
        filter: { kind: 'API', 'spec.type': 'mcp-server' },
      }),
      {
        credentials: expect.objectContaining({
          principal: { type: 'service', subject: 'plugin:test' },
        }),
      },
    );
  });

  it('reads every page', async () => {
    const entities = Array.from({ length: 1201 }, (_, index) =>
      server(`s-${String(index).padStart(4, '0')}`),
    );
    const items = await collect(setUp(entities).reader);
    const locations = items.map(item => 'location' in item && item.location);
    expect(new Set(locations).size).toBe(1201);
  });

  it('takes of an entity what has the right form', async () => {
    const { reader } = setUp([
      server(
        'a',
        {},
        {
          owner: 7,
          system: 'core',
          lifecycle: ['x'],
          remotes: [
            { type: 'streamable-http', url: 'https://a.acme.com/mcp' },
            { type: 'sse' },
            null,
            'x',
          ],
        },
      ),
      server('b', {}, { owner: ':', remotes: 'none' }),
    ]);
    expect(await collect(reader)).toMatchObject([
      {
        entity: {
          owner: undefined,
          system: 'system:default/core',
          lifecycle: undefined,
          remotes: [{ type: 'streamable-http', url: 'https://a.acme.com/mcp' }],
        },
      },
      { kind: 'entity', entity: { owner: undefined, remotes: [] } },
    ]);
  });

  it('reads the manifest that an entity names, and binds the entity', async () => {
    const url = 'https://github.com/acme/a/tree/main/mcp/server.json';
    const { reader } = setUp(
      [server('a', { 'mcp-registry/manifest': './mcp/server.json' })],
      { [url]: '{"name":"com.acme/a"}' },
    );
    expect(manifestsOf(await collect(reader))['api:default/a']).toMatchObject({
      sourceId: 'catalog',
      location: 'api:default/a',
      manifest: { file: url },
      by: 'source:catalog',
      entity: {
        entityRef: 'api:default/a',
        originLocation: `url:${declaredAt}`,
      },
    });
  });

  it('starts from the source location where the entity stands in no URL', async () => {
    const url = 'https://github.com/acme/a/tree/main/server.json';
    const annotations = {
      'mcp-registry/manifest': 'server.json',
      'backstage.io/managed-by-location': 'file:/srv/catalog-info.yaml',
      'backstage.io/source-location':
        'url:https://github.com/acme/a/tree/main/',
    };
    const { reader, readUrl } = setUp([server('a', annotations)], {
      [url]: '{}',
    });
    await collect(reader);
    expect(readUrl).toHaveBeenCalledWith(url, expect.anything());
  });

  it('reads no more than one byte beyond the limit', async () => {
    const url = 'https://files.acme.com/server.json';
    const { reader } = setUp([server('a', { 'mcp-registry/manifest': url })], {
      [url]: 'x'.repeat(5000),
    });
    const { manifest } = manifestsOf(await collect(reader))['api:default/a'];
    expect(manifest.text).toHaveLength(101);
  });

  it.each([
    ['no local file', 'file:///etc/passwd', 'only http and https'],
    ['no relative path without a URL', './server.json', 'not read from a URL'],
    ['nothing that the host refuses', 'https://down.acme.com/x', 'cannot read'],
  ])('reads %s, and goes on', async (_, manifest, error) => {
    const { reader } = setUp([
      server('a', {
        'mcp-registry/manifest': manifest,
        'backstage.io/managed-by-location': 'file:/srv/catalog-info.yaml',
      }),
      server('b'),
    ]);
    expect(await collect(reader)).toMatchObject([
      {
        kind: 'failure',
        location: 'api:default/a',
        error: expect.stringContaining(error),
      },
      { kind: 'entity', location: 'api:default/b' },
    ]);
  });

  it('refuses a manifest of another server than the entity says', async () => {
    const url = 'https://files.acme.com/server.json';
    const { reader } = setUp(
      [
        server('a', {
          'mcp-registry/manifest': url,
          'mcp-registry/server-name': 'com.acme/a',
        }),
        server('b', {
          'mcp-registry/manifest': url,
          'mcp-registry/server-name': 'com.acme/b',
        }),
      ],
      { [url]: '{"name":"com.acme/b"}' },
    );
    expect(await collect(reader)).toMatchObject([
      {
        kind: 'failure',
        error:
          'mcp-registry/server-name is com.acme/a, and the manifest is of com.acme/b',
      },
      { kind: 'manifest', location: 'api:default/b' },
    ]);
  });
});

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { McpRegistryService, mcpRegistryServiceRef } from './service';

interface SeenRequest {
  method: string;
  url: string;
  caller: string;
  body: string;
}

const seen: SeenRequest[] = [];
let answer: () => unknown;

/** Stands in for the registry: notes who asks for what. */
const registryPlugin = createBackendPlugin({
  pluginId: 'mcp-registry',
  register(plugin) {
    plugin.registerInit({
      deps: { http: coreServices.httpRouter, httpAuth: coreServices.httpAuth },
      async init({ http, httpAuth }) {
        http.use(async (request, response, next) => {
          try {
            const credentials = await httpAuth.credentials(request, {
              allow: ['service'],
            });
            const chunks: Buffer[] = [];
            for await (const chunk of request) {
              chunks.push(chunk);
            }
            seen.push({
              method: request.method,
              url: request.url,
              caller: credentials.principal.subject,
              body: Buffer.concat(chunks).toString(),
            });
            const body = answer();
            response.status(body === undefined ? 204 : 200).json(body);
          } catch (error) {
            next(error);
          }
        });
      },
    });
  },
});

async function startCaller(): Promise<McpRegistryService> {
  let service: McpRegistryService | undefined;
  await startTestBackend({
    features: [
      registryPlugin,
      createBackendPlugin({
        pluginId: 'catalog',
        register(plugin) {
          plugin.registerInit({
            deps: { registry: mcpRegistryServiceRef },
            async init({ registry }) {
              service = registry;
            },
          });
        },
      }),
    ],
  });
  return service!;
}

let registry: McpRegistryService;

beforeAll(async () => {
  registry = await startCaller();
});

beforeEach(() => {
  seen.length = 0;
});

describe('mcpRegistryServiceRef', () => {
  it('asks the registry in the calling plugin’s name', async () => {
    answer = () => ({ items: [], cursor: 7 });
    await expect(registry.listChanges({ after: 7, limit: 1 })).resolves.toEqual(
      { items: [], cursor: 7 },
    );
    expect(seen).toEqual([
      {
        method: 'GET',
        url: '/v1/changes?after=7&limit=1',
        caller: 'plugin:catalog',
        body: '',
      },
    ]);
  });

  it('names each server that it asks for', async () => {
    answer = () => ({ items: [] });
    await registry.listProjected({ name: ['com.acme/a b', 'com.acme/c&d'] });
    expect(seen[0].url).toBe(
      '/v1/projected?name=com.acme%2Fa+b&name=com.acme%2Fc%26d',
    );
  });

  it('sends what it reports', async () => {
    answer = () => undefined;
    const conflicts = [{ server: 'com.acme/billing', heldBy: 'url:x' }];
    await registry.reportNameConflicts({ conflicts });
    expect(seen[0]).toMatchObject({ method: 'PUT', url: '/v1/name-conflicts' });
    expect(JSON.parse(seen[0].body)).toEqual({ conflicts });
  });

  it('fails where the registry refuses', async () => {
    answer = () => {
      throw new NotAllowedError('Not for you');
    };
    await expect(registry.listProjected()).rejects.toMatchObject({
      statusCode: 403,
      body: { error: { message: 'Not for you' } },
    });
  });
});

import { ResponseError } from '@backstage/errors';
import { endpoints } from '../api/endpoints';
import { McpRegistryClient } from './McpRegistryClient';
import { toRequestPath } from './request';

function createClient(respond: () => Response) {
  const requests: { url: string; init?: RequestInit }[] = [];
  const client = new McpRegistryClient({
    discoveryApi: { getBaseUrl: async id => `https://portal.test/api/${id}` },
    fetchApi: {
      fetch: async (input, init) => {
        requests.push({ url: String(input), init });
        return respond();
      },
    },
  });
  return { client, requests };
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });

describe('McpRegistryClient', () => {
  it('has a method for each endpoint', () => {
    const { client } = createClient(() => json({}));
    for (const name of Object.keys(endpoints)) {
      expect(client).toHaveProperty(name, expect.any(Function));
    }
  });

  it('asks for what it is asked', async () => {
    const { client, requests } = createClient(() => json({ items: [] }));
    await client.getCapabilities('com.acme/b+ill ing', '1.0.0+b');
    await client.getCapabilities('com.acme/billing');
    await client.listServers({ tag: ['a&b', 'c'], unowned: false, limit: 3 });
    await client.listServers();
    expect(requests.map(({ url }) => new URL(url).href)).toEqual([
      'https://portal.test/api/mcp-registry/v1/servers/com.acme%2Fb%2Bill%20ing/capabilities?version=1.0.0%2Bb',
      'https://portal.test/api/mcp-registry/v1/servers/com.acme%2Fbilling/capabilities',
      'https://portal.test/api/mcp-registry/v1/servers?tag=a%26b&tag=c&unowned=false&limit=3',
      'https://portal.test/api/mcp-registry/v1/servers',
    ]);
  });

  it('sends bodies as JSON and takes an answer without one', async () => {
    const { client, requests } = createClient(
      () => new Response(null, { status: 204 }),
    );
    const conflicts = [{ server: 'com.acme/a', heldBy: 'url:x' }];
    expect(await client.reportNameConflicts({ conflicts })).toBeUndefined();
    expect(requests).toEqual([
      {
        url: 'https://portal.test/api/mcp-registry/v1/name-conflicts',
        init: {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ conflicts }),
        },
      },
    ]);
  });

  it('rejects with what the registry says', async () => {
    const body = {
      error: { name: 'NotFoundError', message: 'There is no server' },
      request: { method: 'GET', url: '/' },
      response: { statusCode: 404 },
    };
    const { client } = createClient(() => json(body, 404));
    const error = await client.getServer('x').catch(thrown => thrown);
    expect(error).toBeInstanceOf(ResponseError);
    expect([error.statusCode, error.cause.name, error.cause.message]).toEqual([
      404,
      'NotFoundError',
      'There is no server',
    ]);
  });
});

it('leaves no parameter of a path out', () => {
  expect(() => toRequestPath(endpoints.getServer, {})).toThrow(/name/);
  expect(() =>
    toRequestPath(endpoints.getServer, { params: { name: '' } }),
  ).toThrow(/name/);
});

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { endpoints } from 'backstage-plugin-mcp-registry-common';
import express from 'express';
import request from 'supertest';
import { gzipSync } from 'node:zlib';
import { RegistryService } from '../services/types';
import { createRouter } from './createRouter';

/** What a call of the service was handed, for each endpoint. */
const calls: { name: string; input: unknown }[] = [];

const answers = new Map<PropertyKey, unknown>([
  ['listServers', { items: [], total: 0, totalTools: 0 }],
  ['reportNameConflicts', undefined],
]);

function createService(): RegistryService {
  const answer = (name: string) => async (input: unknown) => {
    calls.push({ name, input });
    return answers.get(name) ?? (answers.has(name) ? undefined : {});
  };
  return Object.fromEntries(
    Object.keys(endpoints).map(name => [name, answer(name)]),
  ) as unknown as RegistryService;
}

const createApp = (credentials: BackstageCredentials) =>
  express()
    .use(
      createRouter({
        service: createService(),
        httpAuth: mockServices.httpAuth({ defaultCredentials: credentials }),
        limits: { manifestBytes: 1000, snapshotBytes: 1000 },
      }),
    )
    .use(mockErrorHandler());

const app = createApp(mockCredentials.user());

const MAX_BODY = 2 * 2000 + 1024 * 1024;

beforeEach(() => {
  calls.length = 0;
});

describe('the routes', () => {
  it('hand over what the query says, in the types of the schema', async () => {
    const { status, body } = await request(app).get(
      '/v1/servers?q=refund+invoice&trust=certified&trust=blocked&owner=group:default/a&unowned=true&stale=false&limit=7&sort=trust',
    );
    expect(status).toBe(200);
    expect(body).toEqual({ items: [], total: 0, totalTools: 0 });
    expect(calls).toEqual([
      {
        name: 'listServers',
        input: {
          params: undefined,
          body: undefined,
          query: {
            q: 'refund invoice',
            trust: ['certified', 'blocked'],
            owner: ['group:default/a'],
            unowned: true,
            stale: false,
            limit: 7,
            sort: 'trust',
          },
        },
      },
    ]);
  });

  it('take more values of one key than Express would', async () => {
    const tags = Array.from({ length: 120 }, (_, index) => `t${index}`);
    await request(app).get(
      `/v1/servers?${tags.map(t => `tag=${t}`).join('&')}`,
    );
    expect(calls).toMatchObject([{ input: { query: { tag: tags } } }]);
  });

  it('read a name from one encoded segment', async () => {
    await request(app).get('/v1/servers/com.acme%2Fb%2Bill%25ing/versions');
    expect(calls).toMatchObject([
      {
        name: 'listVersions',
        input: { params: { name: 'com.acme/b+ill%ing' } },
      },
    ]);
    expect(
      (await request(app).get('/v1/servers/com.acme/billing/versions')).status,
    ).toBe(404);
    expect((await request(app).get('/v1/servers/%E0%A4')).status).toBe(400);
  });

  it('say that there is no such route in the shape of every error', async () => {
    for (const answer of [
      await request(app).get('/v1/nothing'),
      await request(app).delete('/v1/servers'),
    ]) {
      expect(answer.status).toBe(404);
      expect(answer.body.error).toMatchObject({ name: 'NotFoundError' });
    }
  });

  it.each([
    ['/v1/servers?limit=ten', 'query.limit'],
    ['/v1/servers?limit=0', 'query.limit'],
    ['/v1/servers?limit=201', 'query.limit'],
    ['/v1/servers?limit=1&limit=2', 'query.limit'],
    ['/v1/servers?limit=1e3', 'query.limit'],
    ['/v1/servers?trust=golden', 'query.trust.0'],
    ['/v1/servers?unowned=yes', 'query.unowned'],
    ['/v1/servers?sort=random', 'query.sort'],
    ['/v1/servers?owners=group:default/a', 'query.owners'],
    ['/v1/servers?tag[]=a', 'query.tag[]'],
    ['/v1/servers?tag[a]=b', 'query.tag[a]'],
    ['/v1/servers?__proto__=a', 'query.__proto__'],
    ['/v1/servers?constructor=a', 'query.constructor'],
    ['/v1/servers?q=a%00b', 'query.q'],
    [`/v1/servers?q=${'a'.repeat(201)}`, 'query.q'],
    ['/v1/fleet?limit=1', 'query.limit'],
    ['/v1/changes?after=-1', 'query.after'],
    ['/v1/servers/com.acme%2Fa%00b', 'params.name'],
  ])('refuse %s, naming %s', async (path, place) => {
    const { status, body } = await request(app).get(path);
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    expect(body.error.issues).toEqual([
      { path: place, message: expect.any(String) },
    ]);
    expect(body.error.message).toContain(place);
    expect(calls).toEqual([]);
  });

  it('name every place that is wrong at once', async () => {
    const { body } = await request(app).get('/v1/servers?limit=x&nope=1&q=a');
    expect(
      body.error.issues.map((issue: { path: string }) => issue.path).sort(),
    ).toEqual(['query.limit', 'query.nope']);
    expect(body.error.message).toContain('expected one of q, trust');
  });

  it('answer 204 where there is nothing to say', async () => {
    const { status, text } = await request(app)
      .put('/v1/name-conflicts')
      .send({ conflicts: [{ server: 'a', heldBy: 'b' }] });
    expect([status, text]).toEqual([204, '']);
    expect(calls).toMatchObject([
      { input: { body: { conflicts: [{ server: 'a', heldBy: 'b' }] } } },
    ]);
  });

  it('check bodies, naming the place', async () => {
    const { status, body } = await request(app)
      .put('/v1/name-conflicts')
      .send({ conflicts: [{ server: 'a', heldBy: 1 }] });
    expect(status).toBe(400);
    expect(body.error.issues).toMatchObject([
      { path: 'body.conflicts.0.heldBy' },
    ]);
    const missing = await request(app).post('/v1/publish');
    expect(missing.status).toBe(400);
    expect(missing.body.error.message).toContain('body');
  });

  it('say that a body is not JSON without sending it back', async () => {
    const { status, body } = await request(app)
      .post('/v1/publish')
      .set('content-type', 'application/json')
      .send('{"manifest": my-secret');
    expect(status).toBe(400);
    expect(body.error.message).toBe("The request's body is not JSON");
    expect(JSON.stringify(body)).not.toContain('my-secret');
  });

  it('take no bytes for characters that they are not', async () => {
    const body = Buffer.from('{"manifest":"caf\u00e9"}', 'latin1');
    const { status, body: answer } = await request(app)
      .post('/v1/publish')
      .set('content-type', 'application/json')
      .serialize(sent => sent)
      .send(body);
    expect(status).toBe(400);
    expect(answer.error.message).toBe("The request's body is not UTF-8 text");
    expect(calls).toEqual([]);
  });

  it('read no body of somebody who does not say who they are', async () => {
    const { status } = await request(createApp(mockCredentials.none()))
      .post('/v1/publish')
      .set('content-type', 'application/json')
      .send('{"manifest": no JSON');
    expect(status).toBe(401);
  });

  it('refuse a key of a body that is misspelt, before it is left out', async () => {
    const { status, body } = await request(app)
      .post('/v1/publish')
      .send({ manifest: '{}', snapshto: '{}' });
    expect(status).toBe(400);
    expect(body.error.message).toContain('snapshto');
    expect(calls).toEqual([]);
  });

  it('take a body up to the limit and name it beyond', async () => {
    const send = (length: number) =>
      request(app)
        .post('/v1/publish')
        .send({ manifest: 'x'.repeat(length) });
    const wrapper = JSON.stringify({ manifest: '' }).length;
    expect((await send(MAX_BODY - wrapper)).status).toBe(200);
    const { status, body } = await send(MAX_BODY - wrapper + 1);
    expect(status).toBe(413);
    expect(body.error.message).toContain(`${MAX_BODY} bytes`);
    expect(body.error.message).toContain('mcpRegistry.limits');
  });

  it('measure a compressed body by what it holds', async () => {
    const bomb = gzipSync(JSON.stringify({ manifest: 'x'.repeat(MAX_BODY) }));
    expect(bomb.length).toBeLessThan(10_000);
    const { status } = await request(app)
      .post('/v1/publish')
      .set('content-type', 'application/json')
      .set('content-encoding', 'gzip')
      .serialize(body => body)
      .send(bomb);
    expect(status).toBe(413);
  });
});

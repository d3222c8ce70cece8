import { createServer, Server } from 'node:http';
import { Socket } from 'node:net';
import { TestDatabases } from '@backstage/backend-test-utils';
import { projectEntity } from 'backstage-plugin-mcp-registry-common';
import { JsonObject } from 'mcp-governance';
import { applyDatabaseMigrations } from '../database';
import { createEvaluationService } from '../evaluation';
import { getCapabilities } from '../services/queries/getCapabilities';
import { getFindings } from '../services/queries/getFindings';
import { getServer } from '../services/queries/getServer';
import { listProjected } from '../services/queries/listProjected';
import {
  BILLING,
  configOf,
  createTestRegistry,
  readOf,
  rulesetOf,
} from './__testUtils__/testRegistry';

// Without a database server nothing has a reason to connect to anything.
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

/** A server that would answer with a schema, and knows who asked. */
async function listen() {
  const asked: string[] = [];
  const server = createServer((req, res) => {
    asked.push(req.url ?? '');
    res.end('{"type":"object"}');
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { server, asked, url: `http://127.0.0.1:${port}/schema.json` };
}

/** A schema that refers to an address in every way, and to itself. */
const schemaWith = (url: string, ...required: string[]): JsonObject => ({
  $schema: url,
  $id: url,
  allOf: [{ $ref: url }, { $ref: '#' }],
  properties: {
    remote: { description: 'Elsewhere.', $ref: `${url}#/$defs/x` },
    dynamic: { description: 'Elsewhere.', $dynamicRef: `${url}#x` },
    listed: { description: 'Several.', items: { $ref: url } },
    local: { description: 'A path.', $ref: 'schema.json' },
    network: { description: 'A path.', $ref: url.replace('http:', '') },
    secure: { description: 'Away.', $ref: 'https://schemas.acme.example/x' },
    node: { description: 'A circle.', $ref: '#/$defs/node' },
  },
  required,
  $defs: { node: { properties: { next: { $ref: '#/$defs/node' } } } },
});

const snapshotWith = (inputSchema: JsonObject, outputSchema: JsonObject) => ({
  file: 'snapshot.json',
  text: JSON.stringify({
    tools: [
      { name: 'get_it', description: 'Gets it.', inputSchema, outputSchema },
    ],
  }),
});

describe('references to schemas elsewhere', () => {
  let web: { server: Server; asked: string[]; url: string };
  beforeAll(async () => {
    web = await listen();
  });
  afterAll(
    () =>
      new Promise(resolve => {
        web.server.close(resolve);
      }),
  );

  it('are never followed: not when read, judged, compared or shown', async () => {
    const knex = await databases.init('SQLITE_3');
    await applyDatabaseMigrations(knex);
    const { ingestion, options } = createTestRegistry(knex);
    const connect = jest.spyOn(Socket.prototype, 'connect');

    const { url } = web;
    const more = { $schema: url, $ref: url };
    for (const [version, required] of [
      ['1.0.0', []],
      ['1.1.0', ['remote']],
    ] as const) {
      const schema = schemaWith(url, ...required);
      const outcome = await ingestion.ingest(
        readOf(
          { version, more },
          { location: version, snapshot: snapshotWith(schema, schema) },
        ),
      );
      expect(outcome).toMatchObject({ outcome: 'created' });
    }
    const ruleset = rulesetOf({ rules: { 'scope-unused': 'off' } });
    const changed = { ...options, config: configOf({ ruleset }) };
    await createEvaluationService(changed).reevaluateAll();

    const { items } = await listProjected(knex, {});
    expect(items.map(projectEntity)).toMatchObject([{ kind: 'API' }]);
    await getServer(knex, BILLING);
    await getFindings(knex, { name: BILLING });
    const { tools } = await getCapabilities(knex, { name: BILLING });
    expect(JSON.stringify(tools)).toContain(`"$ref":"${url}"`);
    expect(connect).not.toHaveBeenCalled();
    expect(web.asked).toEqual([]);

    // It would have been seen.
    await fetch(url);
    expect(connect).toHaveBeenCalled();
    expect(web.asked).toEqual(['/schema.json']);
  });
});

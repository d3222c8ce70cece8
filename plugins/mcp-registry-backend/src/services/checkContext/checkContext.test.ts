import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  CheckContext,
  checkContextSchema,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import {
  evaluate,
  EvaluationContext,
  JsonObject,
  ParsedManifest,
  parseManifest,
  parseSnapshot,
  Ruleset,
  Snapshot,
} from 'mcp-governance';
import request from 'supertest';
import {
  allow,
  Caller,
  deny,
  headersOf,
  TestPolicy,
} from '../../__testUtils__/callers';
import { toManifestText } from '../../__testUtils__/exampleCalls';
import { startTestRegistry } from '../../__testUtils__/startTestRegistry';
import { applyDatabaseMigrations } from '../../database';
import { mcpServerConditions } from '../../permissions';
import { seedServers } from '../__testUtils__/seed';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const folder = createMockDirectory();

/** Olga sees what her team owns. */
const policy: TestPolicy = ({ name }, user) => {
  if (user !== 'user:default/olga') {
    return user === 'user:default/pat' ? allow : deny;
  }
  return name === 'mcpRegistry.server.read'
    ? {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'mcp-registry',
        resourceType: 'mcp-registry-server',
        conditions: mcpServerConditions.isOwner({
          claims: ['group:default/payments'],
        }),
      }
    : allow;
};

const governance = {
  owner: 'group:default/payments',
  auth: { scheme: 'oauth2', credentialReference: 'vault/payments' },
};

const snapshotText = (properties: Record<string, string>, required: string[]) =>
  JSON.stringify({
    tools: [
      {
        name: 'list_invoices',
        description: 'Lists the invoices of one customer, newest first.',
        inputSchema: {
          type: 'object',
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, type]) => [name, { type }]),
          ),
          required,
        },
      },
    ],
  });

/** The same that the command does with what it is answered. */
function toContext(answer: CheckContext): EvaluationContext {
  const { groups, published, ruleset, ...rest } = answer;
  return {
    ...rest,
    ruleset: ruleset as JsonObject & Ruleset,
    groups: groups.known
      ? { known: true, value: new Set(groups.value) }
      : groups,
    published: published as EvaluationContext['published'] &
      CheckContext['published'],
  };
}

function read(manifest: string, snapshot: string) {
  const parsed = parseManifest({ text: manifest, file: 'server.json' });
  const offered = parseSnapshot({ text: snapshot, file: 'snapshot.json' });
  if (!parsed.ok || !offered.ok) {
    throw new Error('Not readable');
  }
  const found: { parsed: ParsedManifest; snapshot: Snapshot } = {
    parsed: parsed.value.parsed,
    snapshot: offered.value.snapshot,
  };
  return {
    ...found,
    parseFindings: [...parsed.findings, ...offered.findings],
    published: true,
  };
}

describe.each(databases.eachSupportedId())('a check on %s', id => {
  let server: Awaited<ReturnType<typeof startTestRegistry>>;
  let knex: Knex;
  beforeAll(async () => {
    knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    server = await startTestRegistry({
      ...{ database: knex, policy, folder },
      groups: ['payments', 'orders'],
    });
  });

  const publish = (manifest: string, snapshot: string, caller: Caller) =>
    request(server)
      .post('/api/mcp-registry/v1/publish')
      .set(headersOf(caller))
      .send({ manifest, snapshot });

  const ask = (name: string, query: string, caller: Caller) =>
    request(server)
      .get(
        `/api/mcp-registry/v1/servers/${encodeURIComponent(
          name,
        )}/check-context${query}`,
      )
      .set(headersOf(caller));

  it('reaches the verdict that the registry reaches', async () => {
    const own = snapshotText({ customer: 'string' }, ['customer']);
    const name = 'com.acme/billing';
    for (const other of ['com.acme/a', 'com.acme/b', 'com.acme/c']) {
      const manifest = toManifestText(other, governance);
      const answer = await publish(manifest, own, 'publisher');
      expect(answer.status).toBe(200);
    }
    await publish(toManifestText(name, governance), own, 'publisher');
    const next = toManifestText(name, governance, '2.0.0');
    const offered = snapshotText({ customer: 'integer', day: 'string' }, [
      'customer',
      'day',
    ]);
    const { body } = await ask(name, '?version=2.0.0', 'publisher');
    expect(body).toEqual(checkContextSchema.parse(body));
    const verdict = evaluate(read(next, offered), toContext(body));
    const rules = verdict.findings.map(({ rule }) => rule);
    expect(rules).toContain('credential-reference-shared');
    expect(rules).toContain('parameter-type-consistent');
    expect(verdict.compatibility).toMatchObject({ baseline: '1.0.0' });
    const published = await publish(next, offered, 'publisher');
    expect(published.body).toMatchObject({
      outcome: 'created',
      verdict: verdict.status,
      trustLevel: verdict.trust.level,
      compatibility: verdict.compatibility,
    });
    const prints = (findings: { fingerprint: string; level: string }[]) =>
      findings
        .map(({ fingerprint, level }) => `${level} ${fingerprint}`)
        .sort();
    expect(prints(published.body.findings)).toEqual(prints(verdict.findings));

    const again = await ask(name, '?version=2.0.0', 'publisher');
    expect(again.body.published.value.versions).toEqual(['1.0.0', '2.0.0']);
    expect(again.body.digest).not.toBe(body.digest);
    const latest = await ask(name, '', 'publisher');
    expect(latest.body.published.value.baseline.version).toBe('2.0.0');
    const same = await ask(name, '', 'publisher');
    expect(same.body.digest).toBe(latest.body.digest);
  });

  it('names nobody whom the caller may not see', async () => {
    await seedServers(knex, [
      {
        name: 'com.rival/ledger',
        owner: 'group:default/secrets',
        parameters: { vault: ['string'] },
      },
    ]);
    await knex('server_credentials').insert({
      server_name: 'com.rival/ledger',
      reference: 'vault/payments',
    });
    const [seen, hidden] = [
      await ask('com.acme/billing', '', 'platform'),
      await ask('com.acme/billing', '', 'owner'),
    ];
    expect(JSON.stringify(seen.body)).toContain('com.rival/ledger');
    expect(hidden.body.fleet.value.credentialReferences).toEqual({
      'vault/payments': expect.arrayContaining(['com.acme/a']),
    });
    expect(JSON.stringify(hidden.body)).not.toContain('com.rival');
    const theirs = await ask('com.rival/ledger', '', 'owner');
    expect(theirs.body).toMatchObject({
      isNew: true,
      published: { value: { versions: [] } },
    });
  });

  it('tells a new name from one that is somebody else’s', async () => {
    const free = await ask('com.acme/brand-new', '', 'publisher');
    expect(free.body).toMatchObject({
      isNew: true,
      published: { known: true, value: { others: [], versions: [] } },
    });
    expect((await ask('com.rival/x', '', 'publisher')).status).toBe(404);
    expect((await ask('com.acme/brand-new', '', 'catalog')).status).toBe(404);
    const bound = await ask('com.acme/billing', '', 'pipeline');
    expect(bound.body).toMatchObject({ isNew: false });
    expect(bound.body.published.value.baseline).toBeDefined();
  });
});

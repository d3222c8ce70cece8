import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import mcpActions from '@backstage/plugin-mcp-actions-backend';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import registry from 'backstage-plugin-mcp-registry-backend';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';

jest.setTimeout(120_000);

const root = resolve(__dirname, '../../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

const answerSchema = z.object({
  notice: z.string(),
  answer: z.looseObject({
    outcome: z.string(),
    servers: z.array(
      z.object({
        server: z.looseObject({
          name: z.string(),
          owner: z.string().optional(),
          trustLevel: z.string(),
        }),
        tools: z.array(z.string()),
      }),
    ),
  }),
});

/** Starts the part of the demo portal that agents talk to. */
async function startPortal() {
  const {
    backend,
    mcpActions: endpoint,
    mcpRegistry,
  } = parse(read('app-config.yaml'));
  const [files] = mcpRegistry.sources.files;
  const groups: Entity[] = parseAllDocuments(
    read('examples/org/groups.yaml'),
  ).map(document => document.toJS());
  const { server } = await startTestBackend({
    features: [
      registry,
      mcpActions,
      actionsRegistryServiceFactory,
      actionsServiceFactory,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogServiceMock({ entities: groups }),
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: { actions: { pluginSources: ['mcp-registry'] } },
          mcpActions: endpoint,
          mcpRegistry: {
            ...mcpRegistry,
            sources: { files: [{ ...files, path: resolve(root, files.path) }] },
          },
        },
      }),
    ],
  });
  expect(backend.actions.pluginSources).toContain('mcp-registry');
  return server;
}

let client: Client;

beforeAll(async () => {
  const server = await startPortal();
  client = new Client({ name: 'an-agent', version: '1.0.0' });
  const url = `http://localhost:${server.port()}/api/mcp-actions/v1`;
  const authorization = mockCredentials.user.header('user:default/mira');
  await client.connect(
    new StreamableHTTPClientTransport(new URL(url), {
      requestInit: { headers: { authorization } },
    }),
  );
});

afterAll(() => client.close());

async function search(q: string) {
  const result = await client.callTool({
    name: 'search-mcp-capabilities',
    arguments: { q },
  });
  expect(result.isError ?? false).toBe(false);
  return answerSchema.parse(result.structuredContent);
}

/** The sample fleet is read after the start. */
async function searchWhenRead(q: string) {
  const deadline = Date.now() + 60_000;
  let found = await search(q);
  while (found.answer.servers.length < 3 && Date.now() < deadline) {
    await new Promise(done => setTimeout(done, 250));
    found = await search(q);
  }
  return found;
}

it('offers an agent the registry’s tools, read-only, under names that it accepts', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'search-mcp-capabilities',
    'get-mcp-server',
    'get-mcp-tool-schema',
    'list-mcp-overlaps',
    'check-mcp-manifest',
  ]);
  for (const { annotations } of tools) {
    expect(annotations).toMatchObject({
      readOnlyHint: true,
      destructiveHint: false,
    });
  }
});

it('tells an agent whether billing can be reached, by whose servers, and how far to trust them', async () => {
  const { notice, answer } = await searchWhenRead(
    'can an agent already talk to billing?',
  );
  expect(notice).toMatch(/data/);
  expect(answer.outcome).toBe('found');
  const found = answer.servers.map(({ server }) => [
    server.name,
    server.owner,
    server.trustLevel,
  ]);
  expect(found).toHaveLength(3);
  expect(found).toEqual(
    expect.arrayContaining([
      ['com.acme.payments/billing', 'group:default/payments', 'certified'],
    ]),
  );
  expect(found.map(([, owner]) => owner).sort()).toEqual([
    'group:default/orders',
    'group:default/payments',
    'group:default/support',
  ]);
  const payroll = await search('can an agent already talk to payroll?');
  expect(payroll.answer.outcome).toBe('nothing-fits');
});

it('leads an agent from the question to the tool’s schema', async () => {
  await searchWhenRead('billing');
  const { answer } = await search('refund an invoice');
  const [{ server, tools }] = answer.servers;
  const { structuredContent, isError } = await client.callTool({
    name: 'get-mcp-tool-schema',
    arguments: { name: server.name, tool: tools[0] },
  });
  expect(isError ?? false).toBe(false);
  expect(structuredContent).toMatchObject({
    answer: { tool: { name: tools[0], inputSchema: { type: 'object' } } },
  });
  const missing = await client.callTool({
    name: 'get-mcp-server',
    arguments: { name: 'com.acme/none' },
  });
  expect(missing).toMatchObject({
    isError: true,
    content: [{ text: expect.stringMatching(/^NotFoundError/) }],
  });
});

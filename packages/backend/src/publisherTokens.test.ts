import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import registry from 'backstage-plugin-mcp-registry-backend';
import {
  Endpoint,
  EndpointName,
  endpoints,
} from 'backstage-plugin-mcp-registry-common';
import request from 'supertest';
import { parse } from 'yaml';

// The command starts in a process of its own, on a machine that runs more.
jest.setTimeout(120_000);

const root = resolve(__dirname, '../../..');
const runFile = promisify(execFile);

/** Token by variable, as `start` makes them. */
const tokens: Record<string, string> = {
  MCP_REGISTRY_TOKEN_PAYMENTS_CI: 'token-of-payments-ci',
  MCP_REGISTRY_TOKEN_PLATFORM_CI: 'token-of-platform-ci',
};

/** The demo's configuration, with tokens of this test. */
function readDemoConfig() {
  const text = readFileSync(resolve(root, 'app-config.demo.yaml'), 'utf8');
  const { backend, mcpRegistry } = parse(
    text.replace(/\$\{(\w+)\}/g, (_, name: string) => tokens[name]),
  );
  return { backend, mcpRegistry, permission: { enabled: true } };
}

/** Starts the registry with Backstage's own authentication and restrictions. */
async function startDemoRegistry() {
  const { server } = await startTestBackend({
    features: [
      registry,
      authServiceFactory,
      httpAuthServiceFactory,
      permissionsServiceFactory,
      mockServices.rootConfig.factory({ data: readDemoConfig() }),
    ],
  });
  return server;
}

type Server = Awaited<ReturnType<typeof startDemoRegistry>>;

async function runCommand(server: Server, token: string, args: string[]) {
  const env = {
    ...process.env,
    MCP_REGISTRY_URL: `http://localhost:${server.port()}`,
    MCP_REGISTRY_TOKEN: token,
  };
  const command = resolve(root, 'packages/cli/bin/mcp-registry');
  return runFile(process.execPath, [command, ...args], { cwd: root, env });
}

describe('the tokens of the demo’s publishers', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startDemoRegistry();
  });

  it('are enough for the command to publish and to explain', async () => {
    const token = tokens.MCP_REGISTRY_TOKEN_PLATFORM_CI;
    const manifest = 'examples/publish/server.yaml';
    const published = await runCommand(server, token, ['publish', manifest]);
    expect(published.stdout).toMatch(
      /com\.acme\.platform\/everything 1\.0\.0: created/,
    );
    const rule = 'tool-name-format';
    const explained = await runCommand(server, token, ['explain', rule]);
    expect(explained.stderr).toMatch(/In force here: error/);
  });

  it.each(Object.values(tokens))('%s opens nothing else', async token => {
    const opened: string[] = [];
    for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
      const path = endpoint.path
        .replace(':name', encodeURIComponent('com.acme.platform/everything'))
        .replace(':id', 'tool-name-format');
      const { status } = await request(server)
        [endpoint.method](`/api/mcp-registry${path}`)
        .set('authorization', `Bearer ${token}`)
        .send(endpoint.body && { manifest: '{}', conflicts: [] });
      if (status !== 403) {
        opened.push(name);
      }
    }
    const expected: EndpointName[] = [
      'listServers',
      'getFacets',
      'getServer',
      'listVersions',
      'getCapabilities',
      'getFindings',
      'publish',
      'listConventions',
      'getConvention',
      'getFleetHealth',
    ];
    expect(opened).toEqual(expected);
  });
});

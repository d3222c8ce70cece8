import {
  Endpoint,
  EndpointName,
  endpoints,
} from 'backstage-plugin-mcp-registry-common';
import request from 'supertest';
import {
  DemoRegistry,
  demoTokens as tokens,
  runCommand,
  startDemoRegistry,
} from './__testUtils__/demoRegistry';

// The command starts in a process of its own, on a machine that runs more.
jest.setTimeout(120_000);

const SERVER = 'com.acme.platform/everything';

/** What the routes take, so that none is closed for its body alone. */
const BODIES: Partial<Record<string, object>> = {
  publish: { manifest: '{}' },
  setVersionStatus: { status: 'deprecated', reason: 'Replaced' },
  grantWaiver: {
    server: SERVER,
    fingerprint: '0123456789abcdef',
    reason: 'Nobody calls it',
  },
  reportNameConflicts: { conflicts: [] },
};

const PLACES: Record<string, string> = {
  name: encodeURIComponent(SERVER),
  version: '1.0.0',
  id: 'tool-name-format',
};

describe('the tokens of the demo’s publishers', () => {
  let server: DemoRegistry;
  beforeAll(async () => {
    server = await startDemoRegistry();
  });

  it('are enough for the command to publish and to explain', async () => {
    const token = tokens.MCP_REGISTRY_TOKEN_PLATFORM_CI;
    const manifest = 'examples/publish/server.yaml';
    const published = await runCommand(server, {
      token,
      args: ['publish', manifest],
    });
    expect(published.stdout).toMatch(
      /com\.acme\.platform\/everything 1\.0\.0: created/,
    );
    const rule = 'tool-name-format';
    const explained = await runCommand(server, {
      token,
      args: ['explain', rule],
    });
    expect(explained.stderr).toMatch(/In force here: error/);
  });

  it.each(Object.values(tokens))('%s opens nothing else', async token => {
    const opened: string[] = [];
    for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
      const path = endpoint.path.replace(
        /:(\w+)/g,
        (_place, key) => PLACES[key],
      );
      const { status } = await request(server)
        [endpoint.method](`/api/mcp-registry${path}`)
        .set('authorization', `Bearer ${token}`)
        .query(name === 'withdrawWaiver' ? { reason: 'Fixed' } : {})
        .send(BODIES[name]);
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
      'getTool',
      'getFindings',
      'getDiff',
      'getChangelog',
      'getCheckContext',
      'checkManifest',
      'publish',
      'listConventions',
      'getConvention',
      'listWaivers',
      'getFleetHealth',
    ];
    expect(opened).toEqual(expected);
  });
});

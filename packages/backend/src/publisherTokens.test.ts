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
  checkManifest: { server: SERVER },
  previewOverlaps: { manifest: '{}' },
  setOverlapIntended: { reason: 'Two regions' },
};

const QUERIES: Partial<Record<string, object>> = {
  search: { q: 'everything' },
  withdrawWaiver: { reason: 'Fixed' },
};

const PLACES: Record<string, string> = {
  name: encodeURIComponent(SERVER),
  version: '1.0.0',
  id: 'tool-name-format',
  tool: 'echo',
  format: 'static-registry',
};

/** The platform team's pipeline also hands out what clients may use. */
function toOwn(whose: string): EndpointName[] {
  return whose.includes('PLATFORM') ? ['getExport'] : [];
}

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

  it.each(Object.entries(tokens))(
    '%s opens nothing else',
    async (whose, token) => {
      const opened: string[] = [];
      for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
        const path = endpoint.path.replace(
          /:(\w+)/g,
          (_place, key) => PLACES[key],
        );
        const { status } = await request(server)
          [endpoint.method](`/api/mcp-registry${path}`)
          .set('authorization', `Bearer ${token}`)
          .query(QUERIES[name] ?? {})
          .send(BODIES[name]);
        if (status !== 403) {
          opened.push(name);
        }
      }
      const expected: EndpointName[] = [
        'listServers',
        'getFacets',
        'search',
        'getServer',
        'listVersions',
        'getCapabilities',
        'getTool',
        'getClients',
        'getFindings',
        'getServerOverlaps',
        'getDiff',
        'getChangelog',
        'getCheckContext',
        'checkManifest',
        'publish',
        'listConventions',
        'getConvention',
        'listWaivers',
        'getFleetHealth',
        'listOverlaps',
        'previewOverlaps',
        ...toOwn(whose),
      ];
      expect(opened).toEqual(expected);
    },
  );
});

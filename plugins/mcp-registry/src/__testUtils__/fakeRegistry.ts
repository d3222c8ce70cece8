import { ResponseError } from '@backstage/errors';
import { Facets, McpRegistryApi } from 'backstage-plugin-mcp-registry-common';
import { aCluster, anOverlap } from './overlapFixtures';
import { someClients } from './clientFixtures';
import { aSearchAnswer } from './searchFixtures';
import {
  aConvention,
  aFinding,
  aServer,
  aSummary,
  someCapabilities,
  someFindings,
} from './fixtures';
import { aFleet } from './fleetFixtures';
import { aDiff, aVersion } from './versionFixtures';

type Method = keyof McpRegistryApi;

type MockOf<K extends Method> = jest.Mock<
  ReturnType<McpRegistryApi[K]>,
  Parameters<McpRegistryApi[K]>
>;

/** The registry's API, each method a mock. */
export type FakeRegistry = { [K in Method]: MockOf<K> };

function mock<K extends Method>(
  _method: K,
  answer: () => ReturnType<McpRegistryApi[K]>,
): MockOf<K> {
  return jest.fn<ReturnType<McpRegistryApi[K]>, Parameters<McpRegistryApi[K]>>(
    answer,
  );
}

const FACETS: Facets = {
  trust: [
    { value: 'certified', count: 5 },
    { value: 'registered', count: 8 },
  ],
  owner: [{ value: 'group:default/payments', count: 3 }],
  system: [],
  lifecycle: [{ value: 'production', count: 20 }],
  transport: [{ value: 'stdio', count: 4 }],
  tag: Array.from({ length: 150 }, (_, index) => ({
    value: `tag-${index}`,
    count: 1,
  })),
};

async function unused(): Promise<never> {
  throw new Error('not used by the portal');
}

/** A registry that answers everything, until a test says otherwise. */
export function createFakeRegistry(): FakeRegistry {
  const servers = [
    aSummary(),
    aSummary({
      name: 'com.example/weather',
      title: 'Weather',
      entityRef: 'api:default/weather',
      owner: undefined,
      ownerResolved: false,
      trustLevel: 'unverified',
    }),
  ];
  return {
    listServers: mock('listServers', async () => ({
      items: servers,
      total: 2,
      totalTools: 150,
    })),
    getFacets: mock('getFacets', async () => FACETS),
    search: mock('search', async () => aSearchAnswer({ facets: FACETS })),
    getServer: mock('getServer', async () => aServer()),
    listVersions: mock('listVersions', async () => ({
      items: [
        aVersion(),
        aVersion({
          version: '1.4.0',
          major: '1',
          latest: false,
          compatibility: undefined,
        }),
      ],
    })),
    getDiff: mock('getDiff', async () => aDiff()),
    getChangelog: mock('getChangelog', async () => ({
      server: 'com.example.payments/billing',
      markdown: '# Changelog\n\n## 2.0.0\n\n- `refund_invoice` is gone.',
      items: [],
      total: 0,
    })),
    setVersionStatus: mock('setVersionStatus', unused),
    getCheckContext: mock('getCheckContext', unused),
    getCapabilities: mock('getCapabilities', async () => someCapabilities()),
    getClients: mock('getClients', async () => someClients()),
    getExport: mock('getExport', unused),
    getTool: mock('getTool', unused),
    checkManifest: mock('checkManifest', unused),
    listSearchDocuments: mock('listSearchDocuments', unused),
    getFindings: mock('getFindings', async () => someFindings()),
    publish: mock('publish', unused),
    listConventions: mock('listConventions', async () => ({
      items: [aConvention()],
      rulesetDigest: 'sha256:abc',
    })),
    getConvention: mock('getConvention', async () => aConvention()),
    listWaivers: mock('listWaivers', unused),
    grantWaiver: mock('grantWaiver', unused),
    withdrawWaiver: mock('withdrawWaiver', unused),
    getFleetHealth: mock('getFleetHealth', async () => aFleet()),
    listSources: mock('listSources', async () => ({ items: aFleet().sources })),
    refreshSource: mock('refreshSource', unused),
    listRejected: mock('listRejected', async () => ({
      total: 1,
      items: [
        {
          sourceId: 'git',
          location: 'https://git.example/broken/server.json',
          readAt: '2026-11-22T10:00:00.000Z',
          findings: [
            aFinding({
              rule: 'manifest-syntax',
              document: 'manifest',
              pointer: '',
              message: 'The file ends too early.',
              fix: 'Close the last brace.',
              location: { file: 'server.json', line: 9, column: 1 },
            }),
          ],
        },
      ],
    })),
    listAudit: mock('listAudit', unused),
    getServerOverlaps: mock('getServerOverlaps', async () => ({
      items: [anOverlap()],
    })),
    listOverlaps: mock('listOverlaps', async () => ({
      items: [aCluster()],
      total: 1,
      mayDecide: true,
    })),
    previewOverlaps: mock('previewOverlaps', unused),
    setOverlapIntended: mock('setOverlapIntended', async () => aCluster()),
    withdrawOverlapIntended: mock('withdrawOverlapIntended', async () => {}),
    listChanges: mock('listChanges', unused),
    listProjected: mock('listProjected', unused),
    reportNameConflicts: mock('reportNameConflicts', unused),
  };
}

/** What the registry answers when it refuses. */
export async function aRefusal(
  status: number,
  name: string,
): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message: `${name} for this test` },
        request: { method: 'GET', url: '/' },
        response: { statusCode: status },
      }),
      { status, headers: { 'Content-Type': 'application/json' } },
    ),
  );
}

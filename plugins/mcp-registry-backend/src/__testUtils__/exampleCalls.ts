import { EndpointName } from 'backstage-plugin-mcp-registry-common';
import { digest, GOVERNANCE_KEY } from 'mcp-governance';

/** One call of an endpoint, below `/api/mcp-registry`. */
export interface ExampleCall {
  path: string;
  body?: object;
}

/** A manifest's text; what is given goes into its governance block. */
export function toManifestText(
  name: string,
  governance: object,
  version = '1.0.0',
): string {
  return JSON.stringify({
    $schema:
      'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name,
    description: 'Invoices and refunds',
    version,
    remotes: [{ type: 'streamable-http', url: 'https://acme.test/mcp' }],
    _meta: { [GOVERNANCE_KEY]: governance },
  });
}

const calls = { granted: 0, withdrawn: 0 };

const SERVER = encodeURIComponent('com.acme/billing');

/** The id of whatever wraps the billing API, where two servers do. */
const CLUSTER = digest('api api:default/billing-api').slice(7, 23);

/** A call of every endpoint that is right in itself. */
export const exampleCalls: Record<EndpointName, ExampleCall> = {
  listServers: { path: '/v1/servers?q=billing&trust=registered' },
  getFacets: { path: '/v1/facets?origin=internal&origin=third-party' },
  search: { path: '/v1/search?q=refund+an+invoice&trust=registered' },
  getServer: { path: `/v1/servers/${SERVER}` },
  listVersions: { path: `/v1/servers/${SERVER}/versions` },
  getCapabilities: {
    path: `/v1/servers/${SERVER}/capabilities?version=1.0.0`,
  },
  getTool: {
    path: `/v1/servers/${SERVER}/tools/refund_invoice?version=1.0.0`,
  },
  getClients: { path: `/v1/servers/${SERVER}/clients?version=1.0.0` },
  getFindings: { path: `/v1/servers/${SERVER}/findings` },
  getServerOverlaps: { path: `/v1/servers/${SERVER}/overlaps` },
  getDiff: { path: `/v1/servers/${SERVER}/diff?to=1.0.0` },
  getChangelog: { path: `/v1/servers/${SERVER}/changelog?limit=3` },
  setVersionStatus: {
    path: `/v1/servers/${SERVER}/versions/1.0.0/status`,
    body: {
      status: 'deprecated',
      message: 'Use 2.0.0',
      sunsetAt: '2027-06-30',
      reason: 'Replaced',
    },
  },
  getCheckContext: {
    path: `/v1/servers/${SERVER}/check-context?version=1.1.0`,
  },
  checkManifest: { path: '/v1/check', body: { server: 'com.acme/billing' } },
  publish: {
    path: '/v1/publish',
    body: {
      manifest: toManifestText('com.acme/published', {
        owner: 'group:default/payments',
      }),
    },
  },
  listConventions: { path: '/v1/conventions' },
  getConvention: { path: '/v1/conventions/tool-name-format' },
  listWaivers: { path: `/v1/waivers?server=${SERVER}` },
  grantWaiver: {
    path: '/v1/waivers',
    /** Each finding is accepted once. */
    get body() {
      calls.granted += 1;
      return {
        server: 'com.acme/billing',
        fingerprint: calls.granted.toString(16).padStart(16, '0'),
        reason: 'Repaired with the next major',
        expires: '2099-01-01',
      };
    },
  },
  withdrawWaiver: {
    /** Each waiver is taken back once: seed a hundred. */
    get path() {
      calls.withdrawn += 1;
      return `/v1/waivers/${calls.withdrawn}?reason=Repaired`;
    },
  },
  getFleetHealth: { path: '/v1/fleet' },
  listOverlaps: { path: '/v1/overlaps' },
  previewOverlaps: {
    path: '/v1/overlaps/preview',
    body: { manifest: toManifestText('com.acme/invoicing', {}) },
  },
  setOverlapIntended: {
    path: `/v1/overlaps/${CLUSTER}/intended`,
    body: { reason: 'One for agents, one for people' },
  },
  withdrawOverlapIntended: {
    path: `/v1/overlaps/${CLUSTER}/intended`,
  },
  getExport: { path: '/v1/exports/claude-managed-settings' },
  listSources: { path: '/v1/sources' },
  refreshSource: { path: '/v1/sources/folder/refresh' },
  listRejected: { path: '/v1/rejected' },
  listAudit: { path: '/v1/audit?limit=100' },
  listChanges: { path: '/v1/changes?after=0' },
  listProjected: { path: '/v1/projected' },
  listSearchDocuments: { path: '/v1/search-documents?limit=10' },
  reportNameConflicts: {
    path: '/v1/name-conflicts',
    body: { conflicts: [] },
  },
};

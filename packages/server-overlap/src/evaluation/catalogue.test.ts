import { join } from 'node:path';
import { measure } from '../../scripts/evaluate/measure';
import { readCatalogue } from '../../scripts/evaluate/readCatalogue';
import { Overlap } from '../types';

// Real public data, read where it lies and never copied here.
const VARIABLE = 'MCP_REGISTRY_EVALUATION_DATA';
const data = process.env[VARIABLE];

if (!data) {
  process.stdout.write(
    `Skipped: overlap in a public catalogue. To run it, set ${VARIABLE} to a folder laid out as docs/toolchain.md describes.\n`,
  );
}

const whereThereIsData = data ? describe : describe.skip;

/** Read by hand: one product, by its vendor twice or by two authors. */
const isTrue = new Set([
  'apify ~ apify-mcp-server',
  'atlassian ~ atlassian-remote',
  'dappier ~ dappier-remote',
  'filesystem ~ rust-mcp-filesystem',
  'github ~ github-official',
  'google-maps ~ google-maps-comprehensive',
  'kubectl-mcp-server ~ kubernetes',
  'needle ~ needle-mcp',
  'neo4j ~ neo4j-cypher',
  'notion ~ notion-remote',
  'okta-mcp-fctr ~ okta-mcp-server',
  'playwright ~ playwright-mcp-server',
  'pulumi ~ pulumi-remote',
  'sentry ~ sentry-remote',
  'SQLite ~ sqlite-mcp-server',
  'stripe ~ stripe-remote',
  'webflow ~ webflow-remote',
]);

function toPair({ servers }: Overlap): string {
  return servers.join(' ~ ');
}

whereThereIsData('overlap in a public catalogue', () => {
  const found = () =>
    measure(readCatalogue(join(data ?? '', 'docker-mcp-registry')));

  it('finds one product twice, and not two products of one vendor', () => {
    const { servers, overlaps, clusters } = found();
    expect(servers).toBe(328);
    const first = overlaps.slice(0, 20).map(toPair);
    expect(first.filter(pair => isTrue.has(pair)).length).toBeGreaterThan(14);
    expect(first.filter(pair => !isTrue.has(pair)).length).toBeLessThan(3);
    const together = clusters.map(cluster => cluster.servers.join(' '));
    expect(together).toEqual(
      expect.arrayContaining([
        'notion notion-remote',
        'sentry sentry-remote',
        'stripe stripe-remote',
      ]),
    );
    for (const vendor of ['aws', 'cloudflare', 'openzeppelin', 'mapbox']) {
      const ofVendor = clusters.filter(cluster =>
        cluster.servers.some(name => name.startsWith(vendor)),
      );
      expect(ofVendor).toEqual([]);
    }
  }, 60_000);
});

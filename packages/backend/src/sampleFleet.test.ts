import { RULES, TRUST_LEVELS } from 'mcp-governance';
import {
  judgeSampleFleet,
  readSampleVersions,
} from './__testUtils__/readSampleFleet';

const servers = judgeSampleFleet();
const { broken, versions } = readSampleVersions();

function rulesOf(name: string): string[] {
  const server = servers.find(each => each.parsed.manifest.name === name);
  return server?.verdict.findings.map(finding => finding.rule) ?? [];
}

function trustOf(name: string) {
  return servers.find(each => each.parsed.manifest.name === name)?.verdict.trust
    .level;
}

describe('the sample fleet', () => {
  it('is as large as it says', () => {
    expect(servers.length).toBeGreaterThanOrEqual(25);
    const tools = versions.flatMap(each => each.snapshot?.tools ?? []);
    expect(tools.length).toBeGreaterThanOrEqual(150);
    const owners = new Set(servers.map(each => each.parsed.governance.owner));
    owners.delete(undefined);
    expect(owners.size).toBe(8);
  });

  it.each(RULES.map(rule => rule.id))('%s fires and is silent', rule => {
    const breaking = servers.filter(each =>
      each.verdict.findings.some(finding => finding.rule === rule),
    );
    expect(breaking.length).toBeGreaterThan(0);
    expect(breaking.length).toBeLessThan(servers.length);
  });

  it('shows every trust level', () => {
    const shown = new Set(servers.map(each => each.verdict.trust.level));
    expect([...TRUST_LEVELS].filter(level => !shown.has(level))).toEqual([]);
  });

  it('has no two tools with one description', () => {
    // A tool that stays as it was from one version to the next is one tool.
    const toolsOf = new Map<string, Set<string>>();
    for (const { parsed, snapshot } of versions) {
      for (const { name, description = '' } of snapshot?.tools ?? []) {
        const tools = toolsOf.get(description) ?? new Set();
        toolsOf.set(description, tools.add(`${parsed.manifest.name} ${name}`));
      }
    }
    const shared = [...toolsOf.values()].filter(tools => tools.size > 1);
    expect(shared.map(tools => [...tools])).toEqual([]);
  });

  it('tells its story', () => {
    const billing = servers.filter(each =>
      each.parsed.governance.wraps?.includes('api:default/billing-api'),
    );
    expect(billing.map(each => each.parsed.governance.owner).sort()).toEqual([
      'group:default/orders',
      'group:default/payments',
      'group:default/support',
    ]);
    expect(rulesOf('com.acme.logistics/warehouse')).toContain('error-shape');
    expect(rulesOf('com.acme.data/customer-360')).toContain('scope-wildcard');
    expect(rulesOf('com.acme.weather/weather_')).toContain('owner-is-group');
    expect(trustOf('io.browserhive/browser')).toBe('blocked');
    expect(trustOf('com.mapforge/geocoding')).toBe('conformant');
    expect(trustOf('com.acme.payments/billing')).toBe('certified');
    const many = versions.map(each => each.parsed.manifest.name);
    expect(
      [...new Set(many.filter((each, i) => many.indexOf(each) !== i))].sort(),
    ).toEqual([
      'com.acme.payments/billing',
      'com.acme.platform/portal',
      'com.acme.storefront/search-products',
    ]);
  });

  it('tells of a version that broke its callers, and said so', () => {
    const compared = servers.flatMap(({ parsed, verdict }) =>
      verdict.compatibility
        ? [[parsed.manifest.name, verdict.compatibility] as const]
        : [],
    );
    expect(compared.map(([name]) => name).sort()).toEqual([
      'com.acme.payments/billing',
      'com.acme.platform/portal',
      'com.acme.storefront/search-products',
    ]);
    for (const [, compatibility] of compared) {
      expect(compatibility.covered).toBe(true);
    }
    const search = new Map(compared).get('com.acme.storefront/search-products');
    expect(search).toMatchObject({
      declaredBump: 'major',
      requiredBump: 'major',
      impact: 'breaking',
    });
  });

  it('retires the version that callers moved on from, and no other', () => {
    const retired = versions.flatMap(({ parsed: { manifest, governance } }) =>
      governance.deprecated
        ? [[manifest.name, manifest.version, governance.deprecated]]
        : [],
    );
    expect(retired).toEqual([
      [
        'com.acme.storefront/search-products',
        '1.4.2',
        {
          message: expect.stringContaining('Move to 2.0'),
          sunset: '2027-03-31',
        },
      ],
    ]);
  });

  it('has broken manifests, each with a place and a fix', () => {
    expect(broken.map(each => each.file)).toEqual([
      'broken/gift-cards/server.yaml',
      'broken/loyalty/server.json',
      'broken/store-locator/server.yaml',
    ]);
    for (const { file, findings } of broken) {
      expect(findings.map(each => each.location?.file)).toContain(file);
    }
  });
});

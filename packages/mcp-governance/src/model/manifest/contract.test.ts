import fc from 'fast-check';
import {
  contractOf,
  digestContract,
  digestStewardship,
  stewardshipOf,
} from './contract';
import { originOf } from './origin';
import { Governance, Manifest, ParsedManifest } from './types';
import {
  compareVersions,
  isPrerelease,
  majorOf,
  versionSortKey,
} from './version';

function createParsed(
  manifest: Partial<Manifest> = {},
  governance: Governance = {},
): ParsedManifest {
  return {
    manifest: {
      name: 'com.acme.payments/billing',
      description: 'Reads invoices.',
      version: '1.0.0',
      ...manifest,
    },
    governance,
    writtenIn: '2025-12-11',
  };
}

const GOVERNANCE: Governance = {
  owner: 'group:default/payments',
  lifecycle: 'production',
  tags: ['b', 'a'],
  wraps: ['api:default/b', 'api:default/a'],
  auth: {
    scheme: 'oauth2',
    scopes: [{ name: 'write', tools: ['y', 'x'] }, { name: 'read' }],
  },
  errors: { shape: 'problem-details' },
  deprecated: { message: 'Use 2.0.', sunset: '2027-06-30' },
  snapshot: 'snapshot.json',
};

describe('contract and stewardship', () => {
  it('part the manifest: who answers for it is not what callers rely on', () => {
    const parsed = createParsed({ _meta: { x: 1 }, $schema: 'y' }, GOVERNANCE);
    expect(contractOf(parsed)).toEqual({
      name: 'com.acme.payments/billing',
      description: 'Reads invoices.',
      version: '1.0.0',
      auth: GOVERNANCE.auth,
      errors: GOVERNANCE.errors,
    });
    expect(stewardshipOf(parsed)).toEqual({
      owner: 'group:default/payments',
      lifecycle: 'production',
      tags: ['b', 'a'],
      wraps: ['api:default/b', 'api:default/a'],
    });
  });

  it('have digests that follow content and not order', () => {
    const parsed = createParsed({}, GOVERNANCE);
    const reordered = createParsed(
      {},
      {
        ...GOVERNANCE,
        tags: ['a', 'b'],
        wraps: ['api:default/a', 'api:default/b'],
        auth: {
          scopes: [{ name: 'read' }, { tools: ['x', 'y'], name: 'write' }],
          scheme: 'oauth2',
        },
      },
    );
    expect(digestContract(reordered)).toBe(digestContract(parsed));
    expect(digestStewardship(reordered)).toBe(digestStewardship(parsed));

    const moved = createParsed({}, { ...GOVERNANCE, owner: 'group:default/x' });
    expect(digestContract(moved)).toBe(digestContract(parsed));
    expect(digestStewardship(moved)).not.toBe(digestStewardship(parsed));

    const opened = createParsed(
      {},
      { ...GOVERNANCE, auth: { scheme: 'none' } },
    );
    expect(digestContract(opened)).not.toBe(digestContract(parsed));
    expect(digestStewardship(opened)).toBe(digestStewardship(parsed));
  });
});

describe('originOf', () => {
  it.each([
    ['com.acme.payments/billing', ['com.acme.*'], 'internal'],
    ['COM.ACME.payments/billing', ['com.acme.*'], 'internal'],
    ['com.acme/billing', ['com.acme.*', 'com.acme/*'], 'internal'],
    ['com.acme.evil.example/x', ['com.acme/*'], 'third-party'],
    ['org.com.acme.x/y', ['com.acme.*'], 'third-party'],
    ['a.b/c', ['a*b*c'], 'internal'],
    ['a.b/c', ['a.b/c*c'], 'third-party'],
    ['a.b/c', [], 'third-party'],
  ])('says of %s within %j: %s', (name, own, expected) => {
    expect(originOf(createParsed({ name }), own)).toBe(expected);
  });

  it('lets the manifest decide where it says so', () => {
    const parsed = createParsed({}, { origin: 'third-party' });
    expect(originOf(parsed, ['com.acme.*'])).toBe('third-party');
  });
});

describe('versions', () => {
  it.each([
    ['2.1.0', '2'],
    ['v10.0.0-rc.1', '10'],
    ['0.4.1', '0.4'],
    ['0.0.3', '0.0'],
    ['1.2', '1'],
    ['2025.01.05', '2025.01.05'],
    ['release-7', 'release-7'],
  ])('%s belongs to the major %s', (version, major) => {
    expect(majorOf(version)).toBe(major);
  });

  it('order by semantic precedence', () => {
    const ordered = [
      '0.9.0',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.2.0',
      '1.10.0',
      '1.10.99999999999999999999',
      '1.10.100000000000000000000',
    ];
    const sorted = [...ordered]
      .reverse()
      .sort((a, b) => compareVersions(a, b) ?? NaN);
    expect(sorted).toEqual(ordered);
    expect(compareVersions('1.0.0+a', 'v1.0.0+b')).toBe(0);
    expect(compareVersions('1.0', '1.0.0')).toBe(0);
    expect(compareVersions('1.0.0', 'release-7')).toBeUndefined();
    expect(compareVersions('01.0.0', '1.0.0')).toBeUndefined();
  });

  it('order by the bytes of their sort keys, as they compare', () => {
    const number = fc.oneof(
      fc.nat(12),
      fc.bigInt({ min: 0n, max: 10n ** 30n }),
    );
    const name = fc.constantFrom('a', 'a-', 'a-1', 'a1', 'A', '-', 'alpha');
    const identifiers = fc.array(fc.oneof(number, name), { maxLength: 3 });
    const version = fc
      .tuple(number, number, number, identifiers)
      .map(([major, minor, patch, rest]) =>
        [[major, minor, patch].join('.'), rest.join('.')]
          .filter(part => part !== '')
          .join('-'),
      );
    const byBytes = (a: string, b: string) => Number(a > b) - Number(a < b);
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(byBytes(versionSortKey(a), versionSortKey(b))).toBe(
          Math.sign(compareVersions(a, b) ?? NaN),
        );
      }),
      { numRuns: 2000 },
    );
    const mixed = ['spring', '01.0.0', '9.0.0', 'v10.0.0', '~', '0.0.1'];
    expect(
      mixed.sort((a, b) => byBytes(versionSortKey(a), versionSortKey(b))),
    ).toEqual(['01.0.0', 'spring', '~', '0.0.1', '9.0.0', 'v10.0.0']);
  });

  it('are pre-releases by their mark alone', () => {
    expect(
      ['1.0.0-rc.1', '1.0.0', '1.0.0+b-1', 'x-1'].map(isPrerelease),
    ).toEqual([true, false, false, false]);
  });
});

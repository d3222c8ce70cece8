import { comparedManifests } from '../__testUtils__/compared';
import { packageDigestChanged } from './package-digest-changed';

const image = (identifier: string) => ({
  packages: [{ registryType: 'oci', identifier, transport: { type: 'stdio' } }],
});
const judge = (before: string, after: string) =>
  comparedManifests(packageDigestChanged, image(before), image(after)).map(
    ({ impact, flags }) => [impact, ...flags],
  );

it('reads the digests of container images', () => {
  const [one, two] = ['a', 'b'].map(digit => `@sha256:${digit.repeat(64)}`);
  const name = 'ghcr.io/acme/billing';
  expect(judge(`${name}:1${one}`, `${name}:1${two}`)).toEqual([
    ['breaking', 'review', 'security'],
  ]);
  expect(judge(`${name}:1${one}`, `${name}:2${two}`)).toEqual([]);
  expect(judge(`${name}:1${one}`, `${name}:1`)).toEqual([
    ['risk', 'review', 'security'],
  ]);
  expect(judge(`${name}:1`, `${name}:1${one}`)).toEqual([['cosmetic']]);
});

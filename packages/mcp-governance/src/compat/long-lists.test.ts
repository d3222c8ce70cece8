import { GOVERNANCE_KEY } from '../model/manifest';
import { toManifest, toSnapshot } from './__testUtils__/compared';
import { compareVersionsOf } from './compare';
import { ComparedVersion } from './types';

/** Far more than a comparison needs, and less than each with each would. */
const MAX_MILLISECONDS = 10_000;

const COUNT = 3_000;

function list<T>(create: (name: string) => T, prefix: string): T[] {
  return Array.from({ length: COUNT }, (_, index) =>
    create(`${prefix}${index}`),
  );
}

function countInTime(before: ComparedVersion, after: ComparedVersion): number {
  const start = performance.now();
  const { findings } = compareVersionsOf({ before, after });
  expect(performance.now() - start).toBeLessThan(MAX_MILLISECONDS);
  return findings.length;
}

const words = 'Says much of what it does and of what it leaves alone';

it('compares thousands of other tools in time', () => {
  const tools = (prefix: string) =>
    toSnapshot({
      tools: list(
        name => ({ name, description: `${words} ${name}`, inputSchema: {} }),
        prefix,
      ),
    });
  expect(countInTime(tools('a'), tools('b'))).toBeGreaterThanOrEqual(COUNT);
});

it('compares thousands of other prompts, resources and templates in time', () => {
  const lists = (prefix: string) =>
    toSnapshot({
      prompts: list(name => ({ name, description: words }), prefix),
      resources: list(name => ({ uri: `a://${name}`, name }), prefix),
      resourceTemplates: list(
        name => ({ uriTemplate: `a://${name}/{x}`, name }),
        prefix,
      ),
    });
  expect(countInTime(lists('a'), lists('b'))).toBe(6 * COUNT);
});

it('compares thousands of other remotes, packages and scopes in time', () => {
  const manifest = (prefix: string) =>
    toManifest({
      remotes: list(
        name => ({ type: 'sse', url: `https://${name}.example/sse` }),
        prefix,
      ),
      packages: list(
        identifier => ({
          registryType: 'npm',
          identifier,
          version: '1.0.0',
          transport: { type: 'stdio' },
        }),
        prefix,
      ),
      _meta: {
        [GOVERNANCE_KEY]: {
          auth: { scheme: 'oauth2', scopes: list(name => ({ name }), prefix) },
        },
      },
    });
  expect(countInTime(manifest('a'), manifest('b'))).toBeGreaterThan(COUNT);
});

it('looks at the first of two tools of one name only', () => {
  const twice = (description: string): ComparedVersion => ({
    snapshot: {
      known: true,
      value: {
        tools: [
          { name: 'pay', description: 'Pays.' },
          { name: 'pay', description },
        ],
        prompts: [],
        resources: [],
        resourceTemplates: [],
      },
    },
  });
  expect(countInTime(twice('One.'), twice('Two.'))).toBe(0);
});

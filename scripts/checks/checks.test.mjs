import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRequire } from 'node:module';
import { findWrongArrows } from './arrows.mjs';
import {
  findUnknownGenerated,
  findUnknownGenerators,
} from './generated-files.mjs';
import { findMachinePaths } from './machine-paths.mjs';
import { findMissingReadmes } from './readmes.mjs';

const { arrows } = createRequire(import.meta.url)('../eslint/arrows.cjs');

const common = 'backstage-plugin-mcp-registry-common';
const backend = 'backstage-plugin-mcp-registry-backend';
const catalogModule = 'backstage-plugin-catalog-backend-module-mcp-registry';
const frontend = 'backstage-plugin-mcp-registry';

function workspaceWith(change) {
  const names = ['mcp-governance', common, backend, catalogModule, frontend];
  return names.map(name => ({
    name,
    folder: name,
    ...(change.name === name ? change : {}),
  }));
}

const wrongArrows = change => findWrongArrows(workspaceWith(change), arrows);

test('arrows that point the right way are silent', () => {
  const dependencies = { [common]: '*', 'mcp-governance': '*', express: '*' };
  assert.deepEqual(wrongArrows({ name: backend, dependencies }), []);
  const devDependencies = { [backend]: '*' };
  assert.deepEqual(wrongArrows({ name: catalogModule, devDependencies }), []);
});

test('an arrow from frontend to backend, or between backends, is wrong', () => {
  const dependencies = { [backend]: '*' };
  const peerDependencies = { [backend]: '*' };
  const found = [
    ...wrongArrows({ name: frontend, dependencies }),
    ...wrongArrows({ name: frontend, peerDependencies }),
    ...wrongArrows({ name: catalogModule, dependencies }),
  ];
  assert.deepEqual(found, [
    `${frontend}: may not depend on ${backend}`,
    `${frontend}: may not depend on ${backend}`,
    `${catalogModule}: may not depend on ${backend}`,
  ]);
});

test('tests may not reach the wrong way either', () => {
  const devDependencies = { [backend]: '*' };
  assert.deepEqual(wrongArrows({ name: common, devDependencies }), [
    `${common}: may not test with ${backend}`,
  ]);
});

test('a pure package may have no library but those named', () => {
  const dependencies = { yaml: '*', '@backstage/config': '*' };
  assert.deepEqual(wrongArrows({ name: 'mcp-governance', dependencies }), [
    'mcp-governance: is pure and may not depend on @backstage/config',
  ]);
});

test('a package that the table does not know is reported', () => {
  const [found] = findWrongArrows(
    [{ name: 'new', folder: 'packages/new' }],
    {},
  );
  assert.match(found, /packages\/new: new has no row/);
});

test('published packages need a README.md', () => {
  const packages = [
    { folder: 'packages/a' },
    { folder: 'packages/b' },
    { folder: 'packages/app', private: true },
  ];
  assert.deepEqual(findMissingReadmes(packages, ['packages/a/README.md']), [
    'packages/b: has no README.md',
  ]);
});

test('generated files need a generator, and a generator its files', () => {
  const generators = [
    { id: 'reports', outputs: ['packages/*/report.api.md'] },
    { id: 'lost', outputs: ['docs/lost.json'] },
  ];
  const files = [
    'packages/a/report.api.md',
    'packages/a/src/generated/rules.ts',
    'packages/a/src/degenerated.ts',
  ];
  assert.deepEqual(findUnknownGenerated(files, generators), [
    'packages/a/src/generated/rules.ts: looks generated, but scripts/generators.mjs has no row',
    'docs/lost.json: generator lost has not written it',
  ]);
});

test('a package’s generator has to be known', () => {
  const packages = [
    {
      name: 'a',
      folder: 'packages/a',
      scripts: { build: '…', 'generate-x': '…', 'generate-y': '…' },
    },
  ];
  const generators = [{ write: ['yarn', 'workspace', 'a', 'generate-x'] }];
  assert.deepEqual(findUnknownGenerators(packages, generators), [
    'packages/a: scripts/generators.mjs has no row for generate-y',
  ]);
});

test('folders of somebody’s machine are found, look-alikes are not', () => {
  const folder = ['', 'home', 'ada', 'src'].join('/');
  const own = ['', 'work', 'main'].join('/');
  const text = [
    `see ${folder}/x.ts`,
    'https://example.com/home/page/1',
    `cd ${own}`,
    '/homework/main/x',
  ].join('\n');
  assert.deepEqual(findMachinePaths([{ path: 'a.md', text }]), [
    `a.md:1: names ${folder.replace(/src$/, '')}`,
    `a.md:3: names ${own}`,
  ]);
});

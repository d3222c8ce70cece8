// Which workspace package may import which: docs/architecture.md as data. ESLint
// reads it for imports, scripts/checks/arrows.mjs for package.json files.

const pure = [
  'schema-compat',
  'mcp-governance',
  'client-config',
  'capability-search',
  'server-overlap',
];
const common = 'backstage-plugin-mcp-registry-common';
const node = 'backstage-plugin-mcp-registry-node';
const backend = 'backstage-plugin-mcp-registry-backend';
const catalogModule = 'backstage-plugin-catalog-backend-module-mcp-registry';
const searchModule = 'backstage-plugin-search-backend-module-mcp-registry';
const frontend = 'backstage-plugin-mcp-registry';

const shared = [...pure, common];
const backends = [backend, catalogModule, searchModule];

/**
 * By package name: the workspace packages it may depend on; `tests` are those
 * that only its tests may. `libraries`, where given, are all the packages from
 * outside that it may depend on.
 */
const arrows = {
  'schema-compat': { imports: [], libraries: [] },
  'mcp-governance': {
    imports: ['schema-compat'],
    libraries: ['@noble/hashes', 'yaml', 'zod'],
  },
  'client-config': { imports: ['mcp-governance'], libraries: ['smol-toml'] },
  'capability-search': { imports: [], libraries: [] },
  'server-overlap': {
    imports: ['capability-search', 'mcp-governance'],
    libraries: [],
  },
  [common]: { imports: pure },
  [node]: { imports: shared },
  [backend]: { imports: [...shared, node] },
  [catalogModule]: { imports: [...shared, node], tests: [backend] },
  [searchModule]: { imports: [...shared, node], tests: [backend] },
  [frontend]: { imports: shared },
  'mcp-registry-cli': { imports: shared, tests: [backend] },
  app: { imports: [...shared, frontend] },
  backend: { imports: [...shared, node, ...backends, 'app'] },
};

module.exports = { arrows, pure, isomorphic: [common] };

// Measures `mcp-registry check` on a server of 120 tools as a whole process,
// from its start to its end, beside a bare `node -e 0`:
//
//   yarn workspace mcp-registry-cli measure-start [runs]
//
// Where this package and those that it needs are built (`backstage-cli package
// build` in each), what is published is measured too.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const TOOLS = 120;
const RUNS = Number(process.argv[2] ?? 9);
const HERE = dirname(fileURLToPath(import.meta.url));
const PACKAGE = resolve(HERE, '..');
const ROOT = resolve(PACKAGE, '../..');

function createTool(index) {
  const properties = Object.fromEntries(
    Array.from({ length: 6 }, (_, at) => [
      `parameter_${at}`,
      { type: 'string', description: `Number ${at} of tool ${index}.` },
    ]),
  );
  return {
    name: `read_table_${index}`,
    description: `Reads the rows of table ${index}, newest first.`,
    inputSchema: { type: 'object', properties, required: ['parameter_0'] },
    outputSchema: { type: 'object', properties },
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
}

function createManifest(version) {
  return {
    name: 'com.acme.data/warehouse',
    description: 'Reads the tables of the warehouse.',
    version,
    remotes: [{ type: 'streamable-http', url: 'https://mcp.acme.example' }],
    _meta: {
      'backstage.mcp-registry/governance': {
        owner: 'group:default/data',
        snapshot: './snapshot.json',
      },
    },
  };
}

const LEVEL = { level: 'error', compareWith: 'baseline', impacts: {} };

function createContext(tools) {
  return {
    server: 'com.acme.data/warehouse',
    isNew: false,
    digest: 'sha256:00',
    now: new Date().toISOString(),
    ruleset: {
      compatibility: {
        ...LEVEL,
        formatAssertion: false,
        extensibleEnums: false,
      },
      rules: { 'tool-name-format': { level: 'error', options: {} } },
      errorShapes: {},
      loggingShapes: {},
    },
    rulesetDigest: 'sha256:00',
    ownNamespaces: ['com.acme.*'],
    groups: { known: true, value: ['group:default/data'] },
    fleet: { known: true, value: { credentialReferences: {}, parameters: {} } },
    waivers: [],
    approvals: [],
    denials: [],
    allowlist: [],
    drift: { known: false },
    published: {
      known: true,
      value: {
        baseline: {
          version: '1.0.0',
          parsed: { manifest: createManifest('1.0.0') },
          snapshot: { known: true, value: { tools } },
        },
        others: [],
        versions: ['1.0.0'],
      },
    },
  };
}

/** Milliseconds of wall-clock time. */
function time(args, cwd) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd });
  if (status !== 0 && status !== 1) {
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  }
  return performance.now() - start;
}

function medianOf(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function writeServer(folder) {
  const write = (name, value) =>
    writeFileSync(join(folder, name), JSON.stringify(value, undefined, 2));
  const tools = Array.from({ length: TOOLS }, (_, index) => createTool(index));
  const changed = tools.map((tool, index) =>
    index % 10 === 0 ? { ...createTool(index + 1000), name: tool.name } : tool,
  );
  write('server.json', createManifest('1.1.0'));
  write('snapshot.json', { tools: changed });
  write('context.json', createContext(tools));
}

const WORKSPACE = {
  'mcp-registry-cli': 'packages/cli',
  'mcp-governance': 'packages/mcp-governance',
  'schema-compat': 'packages/schema-compat',
  'backstage-plugin-mcp-registry-common': 'plugins/mcp-registry-common',
};

/** A package as it is published; its dependencies are those of the checkout. */
function layOut(from, to) {
  for (const part of ['bin', 'dist']) {
    if (existsSync(join(from, part))) {
      cpSync(join(from, part), join(to, part), { recursive: true });
    }
  }
  const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  const published = { ...manifest, ...manifest.publishConfig };
  writeFileSync(join(to, 'package.json'), JSON.stringify(published));
}

/** The command as it is published, where every package is built. */
function layOutBuilt() {
  const folders = Object.values(WORKSPACE).map(path => join(ROOT, path));
  if (!folders.every(each => existsSync(join(each, 'dist')))) {
    return undefined;
  }
  const folder = mkdtempSync(join(ROOT, 'node_modules/.measure-'));
  for (const [name, path] of Object.entries(WORKSPACE)) {
    const to =
      path === 'packages/cli' ? folder : join(folder, 'node_modules', name);
    mkdirSync(to, { recursive: true });
    layOut(join(ROOT, path), to);
  }
  return folder;
}

const folder = mkdtempSync(join(tmpdir(), 'mcp-registry-measure-'));
const built = layOutBuilt();
try {
  writeServer(folder);
  const check = bin => [
    ...[bin, 'check', 'server.json', '--context', 'context.json'],
  ];
  const candidates = {
    'node -e 0': ['-e', '0'],
    'check, from source': check(join(PACKAGE, 'bin/mcp-registry')),
    ...(built && {
      'check, as published': check(join(built, 'bin/mcp-registry')),
    }),
  };
  const times = {};
  // In turns, so that whatever else the machine does falls on all alike.
  for (let run = -1; run < RUNS; run += 1) {
    for (const [name, args] of Object.entries(candidates)) {
      const taken = time(args, folder);
      times[name] = run < 0 ? [] : [...times[name], taken];
    }
  }
  const bare = medianOf(times['node -e 0']);
  for (const [name, taken] of Object.entries(times)) {
    const [median, least] = [medianOf(taken), Math.min(...taken)];
    console.log(
      `${name.padEnd(20)} ${median.toFixed(0).padStart(5)} ms median, ${least
        .toFixed(0)
        .padStart(5)} ms least, ${(median / bare).toFixed(1)} times node`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
  if (built) {
    rmSync(built, { recursive: true });
  }
}

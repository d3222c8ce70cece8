// Every generator of committed files. `npm run generate` runs `write`, the
// checks run `check`, which fails where a committed file is out of date.
// `outputs` are the paths of files that are generated as a whole or in part; `*`
// stands for anything but a slash.

/**
 * Checks the types and writes them to dist-types, all of them at once: what
 * TypeScript writes bit by bit differs in order, and reports are made of it.
 */
export const emitTypes = ['yarn', 'tsc', '--incremental', 'false'];

const apiReports = [
  ...['yarn', 'backstage-repo-tools', 'api-reports'],
  ...['--allow-all-warnings', '--sql-reports'],
  // Types of our other packages come from their sources, not their outputs.
  ...['--omit-messages', 'ae-wrong-input-file-type'],
];

// A package's own generator is its script `generate-…`, which takes `--check`.
function packageScript(workspace, script, outputs) {
  const write = ['yarn', 'workspace', workspace, script];
  return { id: script, write, check: [...write, '--check'], outputs };
}

/** @type {{ id: string, write: string[], check: string[], outputs: string[], readsTypes?: boolean }[]} */
export const generators = [
  packageScript('mcp-governance', 'generate-rules', [
    'packages/mcp-governance/src/conventions/generated/*.ts',
    'docs/conventions.md',
  ]),
  packageScript('mcp-governance', 'generate-checks', [
    'packages/mcp-governance/src/compat/generated/*.ts',
    'docs/compatibility.md',
  ]),
  packageScript('mcp-governance', 'generate-schema', [
    'packages/mcp-governance/schemas/*.json',
    'docs/manifest.md',
  ]),
  packageScript('backstage-plugin-mcp-registry-common', 'generate-openapi', [
    'docs/openapi.json',
  ]),
  {
    // Reads what `emitTypes` wrote to dist-types. A new warning changes the
    // report, so that it cannot come unseen.
    id: 'api-reports',
    readsTypes: true,
    write: apiReports,
    check: [...apiReports, '--ci'],
    outputs: [
      'packages/*/report*.api.md',
      'plugins/*/report*.api.md',
      'plugins/*/report.sql.md',
      'packages/cli/cli-report.md',
    ],
  },
];

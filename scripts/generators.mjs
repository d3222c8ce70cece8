// Every generator of committed files. `npm run generate` runs `write`, the
// checks run `check`, which fails where a committed file is out of date.
// `outputs` are the files' paths; `*` stands for anything but a slash.

const apiReports = [
  ...['yarn', 'backstage-repo-tools', 'api-reports'],
  ...['--allow-all-warnings', '--sql-reports'],
];

/** @type {{ id: string, write: string[], check: string[], outputs: string[] }[]} */
export const generators = [
  {
    // Reads what `yarn tsc` wrote to dist-types. A new warning changes the
    // report, so that it cannot come unseen.
    id: 'api-reports',
    write: apiReports,
    check: [...apiReports, '--ci'],
    outputs: [
      'packages/mcp-governance/report*.api.md',
      'plugins/*/report*.api.md',
      'plugins/*/report.sql.md',
      'packages/cli/cli-report.md',
    ],
  },
];

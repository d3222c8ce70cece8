// Every generator of committed files. `npm run generate` runs `write`, the
// checks run `check`, which fails where a committed file is out of date.
// `outputs` are the files' paths; `*` stands for anything but a slash.

const apiReports = ['yarn', 'backstage-repo-tools', 'api-reports'];

/** @type {{ id: string, write: string[], check: string[], outputs: string[] }[]} */
export const generators = [
  {
    id: 'api-reports',
    write: apiReports,
    check: [...apiReports, '--ci'],
    outputs: ['packages/*/report*.api.md', 'plugins/*/report*.api.md'],
  },
];

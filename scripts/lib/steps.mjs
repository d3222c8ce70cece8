import { join } from 'node:path';
import { emitTypes, generators } from '../generators.mjs';
import { logsDir } from './paths.mjs';

const checkConfig = [
  'yarn',
  'backstage-cli',
  'config:check',
  '--lax',
  '--strict',
];
const config = ['--config', 'app-config.yaml'];
const demoConfig = [...config, '--config', 'app-config.demo.yaml'];

const reports = {
  unit: join(logsDir, 'unit.json'),
  e2e: join(logsDir, 'e2e.json'),
};

const checks = [
  {
    id: 'house',
    title: 'House rules',
    run: ['node', 'scripts/checks/run.mjs'],
  },
  { id: 'lint', title: 'Lint', run: ['yarn', 'lint'] },
  { id: 'prettier', title: 'Formatting', run: ['yarn', 'prettier:check'] },
  { id: 'types', title: 'Types', run: emitTypes },
  {
    id: 'config',
    title: 'Configuration',
    run: [...checkConfig, ...config],
  },
  {
    id: 'config-demo',
    title: 'Demo configuration',
    run: [...checkConfig, ...demoConfig],
  },
];

const generated = generators.map(({ id, check }) => ({
  id: id.startsWith('generate-') ? id : `generate-${id}`,
  title: `Generated files: ${id}`,
  run: check,
}));

const tests = [
  {
    id: 'scripts',
    title: 'Tests of the scripts',
    run: ['node', '--test', '--test-reporter=tap', 'scripts/**/*.test.mjs'],
    counts: { format: 'tap' },
  },
  {
    id: 'unit',
    title: 'Unit and integration tests',
    run: [
      ...['yarn', 'backstage-cli', 'repo', 'test', '--watchAll=false'],
      ...['--maxWorkers=2', '--json', `--outputFile=${reports.unit}`],
    ],
    counts: { format: 'jest', file: reports.unit },
    better: ['postgres', 'evaluation'],
  },
  {
    id: 'e2e',
    title: 'Browser tests',
    run: ['yarn', 'playwright', 'test'],
    env: { MCP_REGISTRY_E2E_REPORT: reports.e2e },
    counts: { format: 'playwright', file: reports.e2e },
    requires: ['browser'],
  },
];

/**
 * What `npm test` runs, in this order. `run` is the command; `counts` says
 * where a test runner's numbers are (its output, or a file), without it the
 * exit code counts as one check. Without what it `requires` a step does not
 * run; without what makes it `better` it runs in part.
 */
export const steps = [...checks, ...generated, ...tests];

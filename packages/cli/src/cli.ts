import { version } from '../package.json';
import type { RegistryExportFormat } from 'backstage-plugin-mcp-registry-common';
import { Argument, Command, CommanderError, Option } from 'commander';
import type { CheckOptions } from './commands/check';
import type { DiffOptions } from './commands/diff';
import type { ExportOptions } from './commands/export';
import type { PublishOptions } from './commands/publish';
import type { SnapshotOptions } from './commands/snapshot';
import { CouldNotRunError, EXIT_CODES } from './exit-codes';
import { Io, processIo } from './io';
import type { PortalOptions } from './portal/portal';
import { REPORT_FORMATS } from './report/formats';

const PORTAL = [
  '--portal <address>',
  'the portal’s backend; else the variable MCP_REGISTRY_URL',
] as const;

const DIFF_HELP = `
Each version is one of
  a file              a snapshot, the answer to tools/list, or a manifest with
                      its snapshot beside it or inside
  <revision>:<file>   the same in a git revision, as in HEAD~1:server.json
  <name>@<version>    a published version; @latest for the latest`;

const WAIVERS_HELP =
  'accepted findings; else .mcp-registry/waivers.yaml beside the manifest';

const SNAPSHOT_HELP = 'the snapshot; else the one that the manifest names';

function formatOption(): Option {
  return new Option('--format <format>', 'of the report')
    .choices(REPORT_FORMATS)
    .default('text');
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 3600)) {
    throw new CouldNotRunError(
      `--timeout takes 1 to 3600 seconds, not '${text}'`,
    );
  }
  return seconds;
}

const EXPORT_FORMATS: RegistryExportFormat[] = [
  'copilot-managed-settings',
  'claude-managed-mcp',
  'claude-managed-settings',
  'static-registry',
];

type Finish = (code: number) => void;

function addSnapshot(program: Command, io: Io, finish: Finish) {
  program
    .command('snapshot')
    .description(
      'Take the snapshot of a server: its tools, prompts and resources',
    )
    .usage('[options] (--url <address> | -- <command> [arguments...])')
    .argument('[command...]', 'command that starts the server, after --')
    .option('--url <address>', 'address of a running server')
    .option(
      '--header <line>',
      'header to send, as in "Name: value"',
      collect,
      [],
    )
    .option('--env <variable>', 'NAME=value for the command', collect, [])
    .option(
      '-o, --out <file>',
      'write the snapshot here instead of printing it',
    )
    .option('--timeout <seconds>', 'for each request', parseSeconds, 60)
    .action(async (command: string[], options: SnapshotOptions) => {
      const { runSnapshot } = await import('./commands/snapshot');
      finish(await runSnapshot(command, options, io));
    });
}

function addPublish(program: Command, io: Io, finish: Finish) {
  program
    .command('publish')
    .description('Publish a version of a server to the registry')
    .argument('[manifest]', 'the manifest', 'server.json')
    .option(...PORTAL)
    .option('--snapshot <file>', SNAPSHOT_HELP)
    .option('--waivers <file>', WAIVERS_HELP)
    .addOption(
      new Option('--format <format>', 'of the answer')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText(
      'after',
      '\nThe token comes from the variable MCP_REGISTRY_TOKEN.',
    )
    .action(async (manifest: string, options: PublishOptions) => {
      const { runPublish } = await import('./commands/publish');
      finish(await runPublish(manifest, options, io));
    });
}

function addExplain(program: Command, io: Io, finish: Finish) {
  program
    .command('explain')
    .description('Print the page of a rule or check: why, examples, how to fix')
    .argument('<id>', 'of the rule or check')
    .option(...PORTAL)
    .action(async (id: string, options: PortalOptions) => {
      const { runExplain } = await import('./commands/explain');
      finish(await runExplain(id, options, io));
    });
}

function addDiff(program: Command, io: Io, finish: Finish) {
  program
    .command('diff')
    .description('Compare two versions: what changed, and whom it breaks')
    .argument('<before>', 'the older version')
    .argument('<after>', 'the newer version')
    .option(...PORTAL)
    .addOption(formatOption())
    .addOption(
      new Option('--fail-on <impact>', 'exit with 1 from this impact on')
        .choices(['breaking', 'undecided', 'risk', 'additive'])
        .default('undecided'),
    )
    .addHelpText('after', DIFF_HELP)
    .action(async (before: string, after: string, options: DiffOptions) => {
      const { runDiff } = await import('./commands/diff');
      finish(await runDiff([before, after], options, io));
    });
}

function addCheck(program: Command, io: Io, finish: Finish) {
  program
    .command('check')
    .description('Check a manifest and its snapshot, as the registry would')
    .argument('[manifest]', 'the manifest', 'server.json')
    .option(...PORTAL)
    .option('--snapshot <file>', SNAPSHOT_HELP)
    .addOption(formatOption())
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 from this level on')
        .choices(['error', 'undecided', 'warning', 'info'])
        .default('undecided'),
    )
    .option('--context <file>', 'ruleset and baseline that were saved before')
    .option('--save-context <file>', 'save what the portal answers here')
    .option('--waivers <file>', WAIVERS_HELP)
    .option('--new-only', 'count only findings that --known does not list')
    .option('--known <file>', 'findings that were there before')
    .option('--save-known <file>', 'save the findings of this run here')
    .action(async (manifest: string, options: CheckOptions) => {
      const { runCheckCommand } = await import('./commands/check');
      finish(await runCheckCommand(manifest, options, io));
    });
}

function addExport(program: Command, io: Io, finish: Finish) {
  program
    .command('export')
    .description('Write a file with the servers that clients may use')
    .addArgument(
      new Argument('<format>', 'of the file').choices(EXPORT_FORMATS),
    )
    .option(...PORTAL)
    .option('-o, --out <file>', 'write it here instead of printing it')
    .option('--check <file>', 'exit with 1 unless this file is the same')
    .action(async (format: RegistryExportFormat, options: ExportOptions) => {
      const { runExport } = await import('./commands/export');
      finish(await runExport(format, options, io));
    });
}

function createProgram(io: Io, finish: Finish): Command {
  const program = new Command('mcp-registry')
    .description('Look at MCP servers, check them and publish them')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: text => io.print(text.trimEnd()),
      writeErr: text => io.tell(text.trimEnd()),
    });
  addSnapshot(program, io, finish);
  addCheck(program, io, finish);
  addDiff(program, io, finish);
  addPublish(program, io, finish);
  addExplain(program, io, finish);
  addExport(program, io, finish);
  return program;
}

/** What the portal says of a failure stands in the error's cause. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const { message, cause } = error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

function exitCodeOf(error: unknown, io: Io): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT_CODES.passed : EXIT_CODES.couldNotRun;
  }
  io.tell(`Error: ${describeError(error)}`);
  return EXIT_CODES.couldNotRun;
}

/**
 * Runs the command.
 *
 * @param argv - the arguments after the command's name
 * @returns the exit code: 0 passed, 1 refused, 2 could not run
 * @public
 */
export async function runCli(
  argv: string[],
  io: Io = processIo,
): Promise<number> {
  let code: number = EXIT_CODES.passed;
  const program = createProgram(io, finished => {
    code = finished;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    return exitCodeOf(error, io);
  }
  return code;
}

import { version } from '../package.json';
import { Command, CommanderError, Option } from 'commander';
import { runExplain } from './commands/explain';
import { PublishOptions, runPublish } from './commands/publish';
import { runSnapshot, SnapshotOptions } from './commands/snapshot';
import { CouldNotRunError, EXIT_CODES } from './exit-codes';
import { Io, processIo } from './io';
import { PortalOptions } from './portal/portal';

const PORTAL = [
  '--portal <address>',
  'the portal’s backend; else the variable MCP_REGISTRY_URL',
] as const;

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
    .action(async (command: string[], options: SnapshotOptions) =>
      finish(await runSnapshot(command, options, io)),
    );
}

function addPublish(program: Command, io: Io, finish: Finish) {
  program
    .command('publish')
    .description('Publish a version of a server to the registry')
    .argument('[manifest]', 'the manifest', 'server.json')
    .option(...PORTAL)
    .option(
      '--snapshot <file>',
      'the snapshot; else the one that the manifest names',
    )
    .addOption(
      new Option('--format <format>', 'of the answer')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText(
      'after',
      '\nThe token comes from the variable MCP_REGISTRY_TOKEN.',
    )
    .action(async (manifest: string, options: PublishOptions) =>
      finish(await runPublish(manifest, options, io)),
    );
}

function addExplain(program: Command, io: Io, finish: Finish) {
  program
    .command('explain')
    .description('Print the page of a rule: why, examples, how to fix')
    .argument('<rule>', 'id of the rule')
    .option(...PORTAL)
    .action(async (rule: string, options: PortalOptions) =>
      finish(await runExplain(rule, options, io)),
    );
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
  addPublish(program, io, finish);
  addExplain(program, io, finish);
  return program;
}

function exitCodeOf(error: unknown, io: Io): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT_CODES.passed : EXIT_CODES.couldNotRun;
  }
  io.tell(`Error: ${error instanceof Error ? error.message : String(error)}`);
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

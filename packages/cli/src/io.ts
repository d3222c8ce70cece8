import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const MAX_GIT_OUTPUT = 32 * 1024 * 1024;

/** The command's world, so that tests can stand in for it. @public */
export interface Io {
  env: Record<string, string | undefined>;
  /** Results, for files and pipes. */
  print(text: string): void;
  /** Progress and errors, for people. */
  tell(text: string): void;
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, text: string): Promise<void>;
  /**
   * What git prints, run in the current folder without a shell.
   *
   * @throws where git is missing or refuses
   */
  runGit(args: string[]): Promise<Uint8Array>;
  /** ISO 8601. */
  now(): string;
  fetch: typeof fetch;
}

async function runGit(args: string[]): Promise<Uint8Array> {
  const { stdout } = await promisify(execFile)('git', args, {
    encoding: 'buffer',
    maxBuffer: MAX_GIT_OUTPUT,
  });
  return stdout;
}

/** The real world. @public */
export const processIo: Io = {
  env: process.env,
  print: text => process.stdout.write(`${text}\n`),
  tell: text => process.stderr.write(`${text}\n`),
  readFile: path => readFile(path),
  writeFile: (path, text) => writeFile(path, text),
  runGit,
  now: () => new Date().toISOString(),
  fetch: (input, init) => fetch(input, init),
};

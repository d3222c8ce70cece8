import { readFile, writeFile } from 'node:fs/promises';

/** The command's world, so that tests can stand in for it. @public */
export interface Io {
  env: Record<string, string | undefined>;
  /** Results, for files and pipes. */
  print(text: string): void;
  /** Progress and errors, for people. */
  tell(text: string): void;
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, text: string): Promise<void>;
  fetch: typeof fetch;
}

/** The real world. @public */
export const processIo: Io = {
  env: process.env,
  print: text => process.stdout.write(`${text}\n`),
  tell: text => process.stderr.write(`${text}\n`),
  readFile: path => readFile(path),
  writeFile: (path, text) => writeFile(path, text),
  fetch: (input, init) => fetch(input, init),
};

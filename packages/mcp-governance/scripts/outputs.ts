import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The repository's root; generators write within it. */
export const ROOT = join(__dirname, '../../..');

/** A generated file: its absolute path, and the text it must hold. */
export interface Output {
  path: string;
  text: string;
}

/** The text of a file, empty where there is none. */
export function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * Writes the outputs that differ from what is on disk. With `--check` on the
 * command line it writes nothing, names them, and lets the process fail.
 */
export function writeOutputs(outputs: readonly Output[]): void {
  const stale = outputs.filter(({ path, text }) => readText(path) !== text);
  if (process.argv.includes('--check')) {
    reportStale(stale);
    return;
  }
  for (const { path, text } of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  process.stdout.write(`${stale.length} files written\n`);
}

function reportStale(stale: readonly Output[]): void {
  if (stale.length === 0) {
    return;
  }
  const names = stale.map(({ path }) => relative(ROOT, path)).join('\n');
  process.stderr.write(`Stale, run the generator without --check:\n${names}\n`);
  process.exitCode = 1;
}

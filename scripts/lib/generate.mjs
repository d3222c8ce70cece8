import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { emitTypes, generators } from '../generators.mjs';
import { root } from './paths.mjs';
import { runShown } from './process.mjs';

/**
 * Brings every generated file up to date.
 *
 * @returns the exit code
 */
export function generate(env) {
  const writes = readsTypes =>
    generators
      .filter(generator => Boolean(generator.readsTypes) === readsTypes)
      .map(({ write }) => write);
  // TypeScript leaves the types of files that are gone, and reports would
  // still be made of them.
  rmSync(join(root, 'dist-types'), { recursive: true, force: true });
  const commands = [...writes(false), emitTypes, ...writes(true)];
  return commands.some(command => runShown(command, { env }) !== 0) ? 1 : 0;
}

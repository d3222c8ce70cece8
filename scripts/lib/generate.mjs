import { emitTypes, generators } from '../generators.mjs';
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
  const commands = [...writes(false), emitTypes, ...writes(true)];
  return commands.some(command => runShown(command, { env }) !== 0) ? 1 : 0;
}

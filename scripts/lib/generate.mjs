import { generators } from '../generators.mjs';
import { runShown } from './process.mjs';

/**
 * Brings every generated file up to date.
 *
 * @returns the exit code
 */
export function generate(env) {
  const commands = [['yarn', 'tsc'], ...generators.map(({ write }) => write)];
  return commands.some(command => runShown(command, { env }) !== 0) ? 1 : 0;
}

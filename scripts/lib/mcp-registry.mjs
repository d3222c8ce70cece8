import { join } from 'node:path';
import { root } from './paths.mjs';
import { runShown } from './process.mjs';

/**
 * Runs the `mcp-registry` command of this checkout in the caller's folder.
 *
 * @returns the exit code
 */
export function runCli(env, args) {
  const cli = join(root, 'packages/cli/bin/mcp-registry');
  const cwd = env.INIT_CWD ?? process.cwd();
  return runShown(['node', cli, ...args], { env, cwd });
}

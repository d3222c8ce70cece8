import { join } from 'node:path';
import { root } from './paths.mjs';
import { runGuarded } from './process.mjs';

/**
 * Runs the `mcp-registry` command of this checkout in the caller's folder.
 *
 * @returns the exit code
 */
export function runCli(env, args) {
  const cli = join(root, 'packages/cli/bin/mcp-registry');
  return runGuarded(['node', cli, ...args], {
    env,
    cwd: env.INIT_CWD ?? process.cwd(),
  });
}

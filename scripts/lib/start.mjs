import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureTokens, tokenNames } from './demo-tokens.mjs';
import { Failure } from './failure.mjs';
import { localDir, root } from './paths.mjs';
import { assertPortsFree, portSettings, portsFrom } from './ports.mjs';
import { runGuarded } from './process.mjs';

const demoConfig = join(root, 'app-config.demo.yaml');
const localConfig = join(root, 'app-config.local.yaml');

/** Where the demo's tokens are kept, for a shell to source. */
export const tokensFile = join(localDir, 'tokens.env');

function configFiles({ local }) {
  const files = [join(root, 'app-config.yaml'), demoConfig];
  for (const file of files) {
    if (!existsSync(file)) {
      throw new Failure(`${file} is missing.`);
    }
  }
  return local && existsSync(localConfig) ? [...files, localConfig] : files;
}

/** The demo's tokens, made on the first call; the environment's own win. */
export function demoTokens(env) {
  const names = tokenNames(readFileSync(demoConfig, 'utf8'));
  const tokens = ensureTokens(tokensFile, names);
  return Object.fromEntries(
    names.map(name => [name, env[name] ?? tokens[name]]),
  );
}

function announce({ app, backend }) {
  console.log(`
The portal will be at http://localhost:${app} (backend on port ${backend}).
It takes about half a minute. The demo's publisher tokens are in
.local/tokens.env. Press Ctrl-C to stop.
`);
}

/**
 * Runs the demo portal until it is told to stop.
 *
 * @param env - what `ensureToolchain` gave
 * @param args - `--no-local` leaves app-config.local.yaml out
 * @returns the exit code
 */
export async function start(env, args) {
  const ports = portsFrom(env);
  const files = configFiles({ local: !args.includes('--no-local') });
  const settings = { ...demoTokens(env), ...portSettings(ports) };
  await assertPortsFree(ports);
  announce(ports);
  const configs = files.flatMap(file => ['--config', file]);
  return runGuarded(['yarn', 'backstage-cli', 'repo', 'start', ...configs], {
    env: { ...env, ...settings },
  });
}

import { basename } from 'node:path';

// npm hands its own settings to the scripts it runs. These say where to fetch
// from; all others (a prefix, another Node's headers) would mislead a child.
const kept = [
  'registry',
  'cache',
  'cafile',
  'ca',
  'strict_ssl',
  'proxy',
  'https_proxy',
  'noproxy',
  'userconfig',
  'globalconfig',
].map(name => `npm_config_${name}`);

/**
 * The environment without what npm added for its own script.
 *
 * @param env - such as `process.env`
 */
export function withoutNpmSettings(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => {
      const lower = name.toLowerCase();
      return !lower.startsWith('npm_config_') || kept.includes(lower);
    }),
  );
}

/**
 * The command that runs npm: the one that started us, or the PATH's.
 *
 * @param env - such as `process.env`
 * @returns the command and its first arguments
 */
export function npmCommand(env) {
  const started = env.npm_execpath;
  return started && basename(started) === 'npm-cli.js'
    ? [process.execPath, started]
    : ['npm'];
}

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

const yarnNames = {
  npm_config_registry: 'YARN_NPM_REGISTRY_SERVER',
  npm_config_cafile: 'YARN_HTTPS_CA_FILE_PATH',
  npm_config_proxy: 'YARN_HTTP_PROXY',
  npm_config_https_proxy: 'YARN_HTTPS_PROXY',
};

/**
 * Where npm fetches from, for a Yarn that nobody has configured: a machine
 * behind a proxy often has settings for npm alone.
 *
 * @param env - such as `process.env`; what it says to Yarn already stays
 * @returns environment variables
 */
export function yarnSettings(env) {
  const settings = Object.entries(yarnNames)
    .filter(([npmName, yarnName]) => env[npmName] && !env[yarnName])
    .map(([npmName, yarnName]) => [yarnName, env[npmName]]);
  return Object.fromEntries(settings);
}

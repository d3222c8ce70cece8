import { existsSync } from 'node:fs';
import { runQuietly } from './process.mjs';

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function onPath() {
  return ['chromium', 'google-chrome']
    .map(name => runQuietly(['which', name]))
    .find(path => path);
}

/**
 * The browser for the end-to-end tests.
 *
 * @param env - `MCP_REGISTRY_CHROMIUM` names one
 * @returns its path, undefined where there is none
 */
export function findChromium(env) {
  const named = env.MCP_REGISTRY_CHROMIUM;
  if (named) {
    return existsSync(named) ? named : undefined;
  }
  return candidates.find(path => existsSync(path)) ?? onPath();
}

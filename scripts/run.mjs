#!/usr/bin/env node
// The one entry of `npm start`, `npm test` and their like. It needs git and
// any Node from 20 on; what else is needed it fetches.
import { ensureDependencies } from './lib/dependencies.mjs';
import { Failure } from './lib/failure.mjs';
import { runShown } from './lib/process.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const commands = {
  setup: async () => {
    console.log('Ready: `npm start` runs the portal, `npm test` the checks.');
    return 0;
  },
  start: async (env, args) =>
    (await import('./lib/start.mjs')).start(env, args),
  test: async (env, args) => (await import('./lib/test.mjs')).test(env, args),
  generate: async env => (await import('./lib/generate.mjs')).generate(env),
  'mcp-registry': async (env, args) =>
    (await import('./lib/mcp-registry.mjs')).runCli(env, args),
};

async function main([command, ...args]) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Failure(`Node 20 or newer is needed, not ${process.version}.`);
  }
  if (command === 'yarn') {
    return runShown(['yarn', ...args], { env: ensureToolchain() });
  }
  if (!Object.hasOwn(commands, command ?? '')) {
    const names = ['yarn', ...Object.keys(commands)].join('|');
    throw new Failure(`Usage: node scripts/run.mjs ${names} …`);
  }
  const env = ensureToolchain();
  ensureDependencies(env);
  return commands[command](env, args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Failure ? error.message : error);
  process.exitCode = 1;
}

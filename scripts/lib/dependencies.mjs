import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';
import { runShown } from './process.mjs';

const stamp = join(root, 'node_modules', '.mcp-registry-installed');

/** The folders of the workspace's packages, relative to the checkout. */
export function workspaceFolders() {
  return ['packages', 'plugins'].flatMap(parent =>
    readdirSync(join(root, parent))
      .map(name => `${parent}/${name}`)
      .filter(folder => existsSync(join(root, folder, 'package.json'))),
  );
}

function fingerprint() {
  const files = [
    'yarn.lock',
    '.yarnrc.yml',
    'package.json',
    ...workspaceFolders().map(folder => `${folder}/package.json`),
  ];
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * Installs the dependencies unless nothing changed since the last time.
 *
 * @param env - what `ensureToolchain` gave
 */
export function ensureDependencies(env) {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  console.log('Installing dependencies with Yarn …');
  if (runShown(['yarn', 'install', '--immutable'], { env }) !== 0) {
    throw new Failure(
      'The dependencies could not be installed. After a change of a ' +
        'package.json, run `npm run yarn install` to bring yarn.lock up to date.',
    );
  }
  writeFileSync(stamp, wanted);
}

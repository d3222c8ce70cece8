import { createHash } from 'node:crypto';
import { runQuietly } from './process.mjs';

function hash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function git(args) {
  return runQuietly(['git', ...args]);
}

function untracked() {
  const names = git(['ls-files', '--others', '--exclude-standard', '-z']);
  return (names ?? '').split('\0').filter(name => name);
}

/**
 * The state of the working tree: what differs from the last commit, and how.
 *
 * @returns contents' hashes by path, undefined outside a git checkout
 */
export function treeState() {
  const changed = git(['diff', 'HEAD', '--name-only', '-z']);
  if (changed === undefined) {
    return undefined;
  }
  const state = new Map();
  for (const name of changed.split('\0').filter(path => path)) {
    state.set(name, hash(git(['diff', 'HEAD', '--', name]) ?? ''));
  }
  for (const name of untracked()) {
    state.set(name, git(['hash-object', '--', name]) ?? '');
  }
  return state;
}

/** The paths whose state differs, sorted. */
export function changedPaths(before, after) {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter(path => before.get(path) !== after.get(path)).sort();
}

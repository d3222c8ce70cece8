// The house rules that ESLint cannot see. Ends with exit code 1 where one is
// broken.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { generators } from '../generators.mjs';
import { workspaceFolders } from '../lib/dependencies.mjs';
import { root } from '../lib/paths.mjs';
import { runQuietly } from '../lib/process.mjs';
import { findWrongArrows } from './arrows.mjs';
import {
  findUnknownGenerated,
  findUnknownGenerators,
} from './generated-files.mjs';
import { findMachinePaths } from './machine-paths.mjs';
import { findMissingReadmes } from './readmes.mjs';

const { arrows } = createRequire(import.meta.url)('../eslint/arrows.cjs');

function listFiles() {
  const listed = ['--cached', '--others', '--exclude-standard'];
  const output = runQuietly(['git', 'ls-files', ...listed]) ?? '';
  return output.split('\n').filter(path => existsSync(join(root, path)));
}

function readTexts(files) {
  return files
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

function readPackages() {
  return workspaceFolders().map(folder => ({
    folder,
    ...JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')),
  }));
}

const files = listFiles();
const packages = readPackages();
const violations = [
  ...findWrongArrows(packages, arrows),
  ...findMissingReadmes(packages, files),
  ...findUnknownGenerated(files, generators),
  ...findUnknownGenerators(packages, generators),
  ...findMachinePaths(readTexts(files)),
];
violations.forEach(violation => console.error(violation));
console.log(`${files.length} files, ${violations.length} violations`);
process.exitCode = violations.length > 0 ? 1 : 0;

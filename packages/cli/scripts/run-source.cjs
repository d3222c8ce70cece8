// Runs the TypeScript of this repository as it is. What swc made of a file is
// kept under node_modules/.cache, by the file's content, so that most starts
// load no compiler at all.
const { createHash, randomUUID } = require('node:crypto');
const {
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join, resolve } = require('node:path');

const CACHE = resolve(__dirname, '../../../node_modules/.cache/mcp-registry');

const OPTIONS = {
  module: { type: 'commonjs' },
  jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
};

const EDITION = JSON.stringify([OPTIONS, process.version]);

function readKept(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whole or not at all, since several processes may write the same file. */
function keep(path, code) {
  try {
    mkdirSync(CACHE, { recursive: true });
    const part = `${path}.${randomUUID()}`;
    writeFileSync(part, code);
    renameSync(part, path);
  } catch {
    // A cache that cannot be written only costs time.
  }
}

function compile(source, filename) {
  const digest = createHash('sha256').update(EDITION).update(source);
  const path = join(CACHE, `${digest.digest('hex')}.cjs`);
  const kept = readKept(path);
  if (kept !== undefined) {
    return kept;
  }
  const { transformSync } = require('@swc/core');
  const { code } = transformSync(source, { ...OPTIONS, filename });
  keep(path, code);
  return code;
}

require.extensions['.ts'] = (module, filename) => {
  module._compile(compile(readFileSync(filename, 'utf8'), filename), filename);
};

enableCompileCache?.(join(CACHE, 'v8'));

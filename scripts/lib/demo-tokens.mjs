import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const reference = /\$\{(MCP_REGISTRY_TOKEN_[A-Z0-9_]+)\}/g;
const line = /^export (MCP_REGISTRY_TOKEN_[A-Z0-9_]+)='([^']*)'$/gm;

/** The token variables that a configuration refers to, each once. */
export function tokenNames(config) {
  return [...new Set([...config.matchAll(reference)].map(([, name]) => name))];
}

/** The tokens of a `tokens.env`, by variable. */
export function parseTokens(text) {
  return Object.fromEntries(
    [...text.matchAll(line)].map(([, name, token]) => [name, token]),
  );
}

function render(tokens) {
  const lines = Object.entries(tokens).map(
    ([name, token]) => `export ${name}='${token}'`,
  );
  return [
    '# Tokens of the demo portal, made on this machine. Never commit them.',
    ...lines,
    '',
  ].join('\n');
}

function read(file) {
  return existsSync(file) ? parseTokens(readFileSync(file, 'utf8')) : {};
}

/**
 * Makes a random token for each name that has none yet and keeps them all.
 *
 * @param file - a file that a shell can source; readable by its owner alone
 * @returns the tokens of `names`, by variable
 */
export function ensureTokens(file, names) {
  const known = read(file);
  const missing = names.filter(name => !Object.hasOwn(known, name));
  for (const name of missing) {
    known[name] = randomBytes(24).toString('base64url');
  }
  if (missing.length > 0) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, render(known), { mode: 0o600 });
  }
  return Object.fromEntries(names.map(name => [name, known[name]]));
}

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ensureTokens, parseTokens, tokenNames } from './demo-tokens.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokens-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('names are those that the configuration refers to, each once', () => {
  const config = `
    - token: \${MCP_REGISTRY_TOKEN_ORDERS}
    - token: \${MCP_REGISTRY_TOKEN_ORDERS}
    - token: \${MCP_REGISTRY_TOKEN_DATA_2}
    - token: \${SOMETHING_ELSE}
  `;
  assert.deepEqual(tokenNames(config), [
    'MCP_REGISTRY_TOKEN_ORDERS',
    'MCP_REGISTRY_TOKEN_DATA_2',
  ]);
});

test('tokens are made once, kept, and differ', () => {
  const file = join(folder, 'local', 'tokens.env');
  const first = ensureTokens(file, ['MCP_REGISTRY_TOKEN_A']);
  const both = ensureTokens(file, [
    'MCP_REGISTRY_TOKEN_A',
    'MCP_REGISTRY_TOKEN_B',
  ]);
  assert.match(first.MCP_REGISTRY_TOKEN_A, /^[\w-]{32}$/);
  assert.equal(both.MCP_REGISTRY_TOKEN_A, first.MCP_REGISTRY_TOKEN_A);
  assert.notEqual(both.MCP_REGISTRY_TOKEN_B, first.MCP_REGISTRY_TOKEN_A);
  assert.deepEqual(parseTokens(readFileSync(file, 'utf8')), both);
  assert.equal(statSync(file).mode & 0o077, 0);
});

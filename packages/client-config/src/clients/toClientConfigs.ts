import { toSlug } from '../connection/references';
import { ClientConfig, Connection } from '../types';
import { toClaudeCode } from './claudeCode';
import { toClaudeDesktop } from './claudeDesktop';
import { toCodex } from './codex';
import { toCursor } from './cursor';
import { toJetBrains } from './jetbrains';
import { toVsCode } from './vscode';

const CLIENTS = [
  toVsCode,
  toClaudeCode,
  toClaudeDesktop,
  toCursor,
  toJetBrains,
  toCodex,
];

/**
 * Configuration for every client, of one way to reach a server. Secrets are
 * prompts, names of environment variables or placeholders, never values.
 *
 * @param name - the server's name, for example `com.acme.payments/billing`
 * @public
 */
export function toClientConfigs(
  name: string,
  connection: Connection,
): ClientConfig[] {
  const key = toServerKey(name);
  return CLIENTS.map(toConfig => toConfig({ name, key, connection }));
}

/**
 * What a file calls the server: the last part of its name.
 *
 * @public
 */
export function toServerKey(name: string): string {
  return toSlug(name.slice(name.lastIndexOf('/') + 1));
}

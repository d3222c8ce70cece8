import { ClientConfig, Connection } from '../types';
import {
  listInputs,
  quote,
  Refer,
  renderLocal,
  renderRemote,
  toJson,
} from './render';
import { ClientServer } from './types';

const refer: Refer = ({ variable }) => `\${${variable}}`;

/** A server as `.mcp.json` and `managed-mcp.json` hold it. */
export function toClaudeServer(connection: Connection) {
  if (connection.kind === 'local') {
    return { type: 'stdio', ...renderLocal(connection, refer) };
  }
  const type = connection.transport === 'sse' ? 'sse' : 'http';
  return { type, ...renderRemote(connection, refer) };
}

/** Claude Code reads inputs from the environment that it starts in. */
export function toClaudeCode({ key, connection }: ClientServer): ClientConfig {
  const server = toClaudeServer(connection);
  return {
    client: 'claude-code',
    title: 'Claude Code',
    file: '.mcp.json',
    language: 'json',
    block: toJson({ mcpServers: { [key]: server } }),
    command: `claude mcp add-json ${quote(key)} ${quote(
      JSON.stringify(server),
    )}`,
    asked: [],
    environment: listInputs(connection).map(({ variable }) => variable),
    replace: [],
    notes: [],
  };
}

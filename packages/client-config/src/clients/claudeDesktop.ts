import { ClientConfig, RemoteConnection } from '../types';
import {
  listInputs,
  renderLocal,
  toJson,
  toPlaceholder,
  toRelay,
} from './render';
import { ClientServer } from './types';

const base = {
  client: 'claude-desktop',
  title: 'Claude Desktop',
  language: 'json',
  asked: [],
  environment: [],
} satisfies Partial<ClientConfig>;

const KEPT_IN_FILE =
  'Claude Desktop reads no environment: what you put in place of the placeholders stays in the file on your machine.';

/** Claude Desktop starts programs; running servers it knows as connectors. */
export function toClaudeDesktop({
  key,
  connection,
}: ClientServer): ClientConfig {
  const started =
    connection.kind === 'local' ? connection : toRelay(connection);
  const server = renderLocal(started, toPlaceholder);
  const replace = listInputs(connection).map(toPlaceholder);
  return {
    ...base,
    file: 'claude_desktop_config.json',
    block: toJson({ mcpServers: { [key]: server } }),
    replace,
    notes: [
      ...(connection.kind === 'remote' ? [toConnectorNote(connection)] : []),
      ...(replace.length > 0 ? [KEPT_IN_FILE] : []),
    ],
  };
}

function toConnectorNote({ headers }: RemoteConnection): string {
  return headers.length === 0
    ? 'Or, without a file: Settings, Connectors, Add custom connector, with the address.'
    : 'mcp-remote relays to the server, since connectors take no headers.';
}

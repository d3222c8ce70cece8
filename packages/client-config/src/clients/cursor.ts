import { ClientConfig, Connection } from '../types';
import { listInputs, Refer, renderLocal, renderRemote, toJson } from './render';
import { toBase64 } from './toBase64';
import { ClientServer } from './types';

const refer: Refer = ({ variable }) => `\${env:${variable}}`;

/** Cursor reads inputs from the environment that it starts in. */
export function toCursor({ key, connection }: ClientServer): ClientConfig {
  const server = toServer(connection);
  const config = encodeURIComponent(toBase64(JSON.stringify(server)));
  const name = encodeURIComponent(key);
  return {
    client: 'cursor',
    title: 'Cursor',
    file: '~/.cursor/mcp.json',
    language: 'json',
    block: toJson({ mcpServers: { [key]: server } }),
    link: `cursor://anysphere.cursor-deeplink/mcp/install?name=${name}&config=${config}`,
    asked: [],
    environment: listInputs(connection).map(({ variable }) => variable),
    replace: [],
    notes: [],
  };
}

function toServer(connection: Connection) {
  return connection.kind === 'local'
    ? renderLocal(connection, refer)
    : renderRemote(connection, refer);
}

import { ClientConfig, Connection, InputReference } from '../types';
import { listInputs, Refer, renderLocal, renderRemote, toJson } from './render';
import { ClientServer } from './types';

const refer: Refer = ({ id }) => `\${input:${id}}`;

/** Visual Studio Code asks for inputs and keeps secret ones itself. */
export function toVsCode({ name, connection }: ClientServer): ClientConfig {
  const inputs = listInputs(connection);
  const prompts = inputs.map(toPrompt);
  const server = toServer(connection);
  const asked = prompts.length > 0 ? { inputs: prompts } : {};
  const link = { name, ...server, ...asked };
  return {
    client: 'vscode',
    title: 'VS Code',
    file: '.vscode/mcp.json',
    language: 'json',
    block: toJson({ ...asked, servers: { [name]: server } }),
    link: `vscode:mcp/install?${encodeURIComponent(JSON.stringify(link))}`,
    asked: inputs.map(({ description }) => description),
    environment: [],
    replace: [],
    notes: [],
  };
}

function toServer(connection: Connection) {
  if (connection.kind === 'local') {
    return { type: 'stdio', ...renderLocal(connection, refer) };
  }
  const type = connection.transport === 'sse' ? 'sse' : 'http';
  return { type, ...renderRemote(connection, refer) };
}

function toPrompt(reference: InputReference) {
  const { id, description, secret, choices } = reference;
  const preset =
    reference.default === undefined ? {} : { default: reference.default };
  return choices
    ? { type: 'pickString', id, description, options: choices, ...preset }
    : {
        type: 'promptString',
        id,
        description,
        ...(secret ? { password: true } : preset),
      };
}

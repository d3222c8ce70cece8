import { ClientConfig, Connection, LocalConnection } from '../types';
import {
  listInputs,
  Refer,
  renderLocal,
  renderRemote,
  toJson,
  toPlaceholder,
  toRelay,
} from './render';
import { ClientServer } from './types';

/** Programs inherit the IDE's environment, and mcp-remote reads it. */
const fromEnvironment: Refer = ({ variable }) => `\${${variable}}`;

/** JetBrains AI Assistant takes JSON on its settings page. */
export function toJetBrains({ key, connection }: ClientServer): ClientConfig {
  return {
    client: 'jetbrains',
    title: 'JetBrains',
    file: 'Settings, Tools, AI Assistant, Model Context Protocol, Add, As JSON',
    language: 'json',
    asked: [],
    notes: [],
    ...toServer(key, connection),
  };
}

function toServer(key: string, connection: Connection) {
  if (connection.kind === 'local') {
    return toStarted(key, connection);
  }
  const inputs = listInputs(connection);
  const inAddress = connection.url.some(part => typeof part === 'object');
  if (inputs.length === 0 || inAddress) {
    const server = renderRemote(connection, toPlaceholder);
    const replace = inputs.map(toPlaceholder);
    return { block: toBlock(key, server), environment: [], replace };
  }
  return {
    block: toBlock(key, renderLocal(toRelay(connection), fromEnvironment)),
    environment: inputs.map(({ variable }) => variable),
    replace: [],
    notes: ['mcp-remote relays to the server and reads the environment.'],
  };
}

/** A variable that holds just one input is inherited and needs no entry. */
function toStarted(key: string, connection: LocalConnection) {
  const inherited = connection.env.filter(
    ({ name, value }) =>
      value.length === 1 &&
      typeof value[0] === 'object' &&
      value[0].variable === name,
  );
  const env = connection.env.filter(entry => !inherited.includes(entry));
  const rest: LocalConnection = { ...connection, env };
  return {
    block: toBlock(key, renderLocal(rest, toPlaceholder)),
    environment: inherited.map(({ name }) => name),
    replace: listInputs(rest).map(toPlaceholder),
  };
}

function toBlock(key: string, server: object): string {
  return toJson({ mcpServers: { [key]: server } });
}

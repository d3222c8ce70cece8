import { stringify } from 'smol-toml';
import { renderTemplate } from '../connection/template';
import {
  ClientConfig,
  InputReference,
  LocalConnection,
  NamedTemplate,
  RemoteConnection,
} from '../types';
import { listInputs, renderNamed, toPlaceholder } from './render';
import { ClientServer } from './types';

const base = {
  client: 'codex',
  title: 'Codex',
  language: 'toml',
  asked: [],
} satisfies Partial<ClientConfig>;

/** Codex names the variables that hold inputs, and interpolates nothing. */
export function toCodex({ key, connection }: ClientServer): ClientConfig {
  if (connection.kind === 'remote' && connection.transport === 'sse') {
    const notes = ['Codex does not take servers over SSE.'];
    return { ...base, block: '', environment: [], replace: [], notes };
  }
  const { server, environment } =
    connection.kind === 'local' ? toStarted(connection) : toRunning(connection);
  const replace = listInputs(connection).filter(
    ({ variable }) => !environment.includes(variable),
  );
  return {
    ...base,
    file: '~/.codex/config.toml',
    block: `${stringify({ mcp_servers: { [key]: server } })}\n`,
    environment,
    replace: replace.map(toPlaceholder),
    notes: [],
  };
}

function toStarted({ command, args, env }: LocalConnection) {
  const inherited = env.filter(({ name, value }) => {
    const input = toOnlyInput({ name, value });
    return input?.variable === name;
  });
  const rest = env.filter(entry => !inherited.includes(entry));
  const environment = inherited.map(({ name }) => name);
  const server = {
    command,
    args: args.map(argument => renderTemplate(argument, toPlaceholder)),
    ...(environment.length > 0 ? { env_vars: environment } : {}),
    ...(rest.length > 0 ? { env: renderNamed(rest, toPlaceholder) } : {}),
  };
  return { server, environment };
}

function toRunning({ url, headers }: RemoteConnection) {
  const token = headers.map(toBearerToken).find(input => input !== undefined);
  const others = headers.filter(header => toBearerToken(header) === undefined);
  const read = others.filter(header => toOnlyInput(header) !== undefined);
  const written = others.filter(header => !read.includes(header));
  const variables = Object.fromEntries(
    read.map(header => [header.name, toOnlyInput(header)?.variable ?? '']),
  );
  const server = {
    url: renderTemplate(url, toPlaceholder),
    ...(token ? { bearer_token_env_var: token.variable } : {}),
    ...(read.length > 0 ? { env_http_headers: variables } : {}),
    ...(written.length > 0
      ? { http_headers: renderNamed(written, toPlaceholder) }
      : {}),
  };
  const environment = Object.values(variables);
  return {
    server,
    environment: token ? [token.variable, ...environment] : environment,
  };
}

function toOnlyInput({ value }: NamedTemplate): InputReference | undefined {
  const [only] = value;
  return value.length === 1 && typeof only === 'object' ? only : undefined;
}

function toBearerToken({
  name,
  value: [scheme, token, ...rest],
}: NamedTemplate): InputReference | undefined {
  return name.toLowerCase() === 'authorization' &&
    scheme === 'Bearer ' &&
    typeof token === 'object' &&
    rest.length === 0
    ? token
    : undefined;
}

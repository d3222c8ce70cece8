import { listReferences, renderTemplate } from '../connection/template';
import {
  Connection,
  InputReference,
  LocalConnection,
  NamedTemplate,
  RemoteConnection,
  Template,
} from '../types';

/** How a client writes an input. */
export type Refer = (reference: InputReference) => string;

/** Where nothing asks and nothing reads, a person fills in. */
export const toPlaceholder: Refer = ({ id }) => `<${id}>`;

/** Every input of a connection, each once. */
export function listInputs(connection: Connection): InputReference[] {
  return connection.kind === 'remote'
    ? listReferences([connection.url, ...toValues(connection.headers)])
    : listReferences([...connection.args, ...toValues(connection.env)]);
}

function toValues(entries: readonly NamedTemplate[]): Template[] {
  return entries.map(({ value }) => value);
}

/** Texts by name. */
export function renderNamed(
  entries: readonly NamedTemplate[],
  refer: Refer,
): Record<string, string> {
  return Object.fromEntries(
    entries.map(({ name, value }) => [name, renderTemplate(value, refer)]),
  );
}

/** The command and its arguments. */
export function renderLocal(connection: LocalConnection, refer: Refer) {
  const { command, args, env } = connection;
  return {
    command,
    args: args.map(argument => renderTemplate(argument, refer)),
    ...(env.length > 0 ? { env: renderNamed(env, refer) } : {}),
  };
}

/** The address and its headers. */
export function renderRemote(connection: RemoteConnection, refer: Refer) {
  const { url, headers } = connection;
  return {
    url: renderTemplate(url, refer),
    ...(headers.length > 0 ? { headers: renderNamed(headers, refer) } : {}),
  };
}

/** A remote server as a program that relays to it, for clients that only start programs. */
export function toRelay(connection: RemoteConnection): LocalConnection {
  const { id, label, url, headers } = connection;
  return {
    kind: 'local',
    id,
    label,
    command: 'npx',
    args: [
      ['-y'],
      ['mcp-remote'],
      url,
      // Without a blank: some shells between client and program split at it.
      ...headers.flatMap(({ name, value }): Template[] => [
        ['--header'],
        [`${name}:`, ...value],
      ]),
    ],
    env: [],
  };
}

/** JSON as people read it. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** One word of a POSIX shell. */
export function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

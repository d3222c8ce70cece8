import type { ManifestInput, ManifestRemote } from 'mcp-governance';
import { NamedTemplate, RemoteConnection, Template } from '../types';
import { References } from './references';
import { fillIn, toTemplate } from './template';

interface RemoteOptions {
  id: string;
  references: References;
  authScheme?: string;
}

/**
 * How clients reach a server that already runs.
 *
 * @returns a reason where none can
 */
export function toRemoteConnection(
  remote: ManifestRemote,
  { id, references, authScheme }: RemoteOptions,
): RemoteConnection | string {
  const transport = toTransport(remote.type);
  if (!transport) {
    return `No client knows the transport ${remote.type}`;
  }
  const url = fillIn(remote.url, {
    variables: remote.variables,
    open: true,
    refer: (name, input) => references.ofPart(name, input),
  });
  if (!isWeb(url)) {
    return 'Its address is neither http nor https';
  }
  const headers = toHeaders(remote.headers ?? [], references);
  return {
    kind: 'remote',
    id,
    label: `${transport} at ${remote.url}`,
    transport,
    url,
    headers: withBearer(headers, { references, authScheme }),
  };
}

function toTransport(type: string): 'streamable-http' | 'sse' | undefined {
  return type === 'streamable-http' || type === 'sse' ? type : undefined;
}

/** What a variable begins, nobody knows; clients check it again. */
function isWeb(url: Template): boolean {
  const [first] = url;
  return typeof first === 'object' || /^https?:\/\//i.test(first ?? '');
}

function toHeaders(
  inputs: readonly ManifestInput[],
  references: References,
): NamedTemplate[] {
  return inputs.flatMap(input => {
    const name = input.name ?? '';
    const value = toTemplate(input, {
      refer: (part, own) => references.ofPart(part, own),
      whole: () => references.ofPart(name, input),
    });
    return value && isHeaderName(name) ? [{ name, value }] : [];
  });
}

function isHeaderName(name: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name);
}

/** A bearer token that the manifest names no header for goes where all do. */
function withBearer(
  headers: NamedTemplate[],
  { references, authScheme }: Omit<RemoteOptions, 'id'>,
): NamedTemplate[] {
  const isThere = headers.some(
    ({ name }) => name.toLowerCase() === 'authorization',
  );
  if (authScheme !== 'bearer' || isThere) {
    return headers;
  }
  const token = references.ofPart('token', {
    description: 'Bearer token',
    isSecret: true,
  });
  return [{ name: 'Authorization', value: ['Bearer ', token] }, ...headers];
}

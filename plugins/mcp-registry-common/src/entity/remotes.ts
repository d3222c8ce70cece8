import { ProjectedServer } from '../api/types';
import { toPlainText } from './plainText';

/** How a server is reached, as the catalog's model has it. */
export interface EntityRemote {
  type: string;
  url: string;
}

const MAX_REMOTES = 2;
const MAX_URL_LENGTH = 1000;
const MAX_TYPE_LENGTH = 60;

/** A user and password in an address would be a secret for all to see. */
function withoutPassword(text: string): string {
  return text.replace(/(https?:\/\/)[^/?#\s]*@/gi, '$1');
}

/** Not parsed as a URL: remotes may hold `{placeholders}`. */
function toEndpoint(url: string): string | undefined {
  const text = withoutPassword(toPlainText(url, MAX_URL_LENGTH + 1));
  return /^https?:\/\/[^/]/i.test(text) && text.length <= MAX_URL_LENGTH
    ? text
    : undefined;
}

function toRemotes(server: ProjectedServer): EntityRemote[] {
  return server.remotes.flatMap(({ type, url }) => {
    const endpoint = toEndpoint(url);
    const transport = toPlainText(type, MAX_TYPE_LENGTH);
    return endpoint && transport ? [{ type: transport, url: endpoint }] : [];
  });
}

/** With a space before any colon it is never taken for a URL. */
function toStdioRemotes(server: ProjectedServer): EntityRemote[] {
  return server.packages.map(({ registryType, identifier, version }) => {
    const registry = registryType.toLowerCase().replace(/[^a-z0-9-]+/g, '');
    const words = [registry, 'package', identifier, version ?? ''];
    const url = withoutPassword(toPlainText(words.join(' '), MAX_URL_LENGTH));
    return { type: 'stdio', url };
  });
}

/**
 * How a server is reached: the catalog's model wants at least one way. A
 * server that is only a package runs on its user's machine, over stdio.
 */
export function remotesFor(
  server: ProjectedServer,
): [EntityRemote, ...EntityRemote[]] {
  if (server.trustLevel === 'blocked') {
    return [{ type: 'blocked', url: 'withheld by the MCP registry' }];
  }
  const [first = { type: 'unknown', url: 'not declared' }, ...others] = [
    ...toRemotes(server),
    ...toStdioRemotes(server),
  ];
  return [first, ...others.slice(0, MAX_REMOTES - 1)];
}

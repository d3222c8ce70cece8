import { parseEntityRef } from '@backstage/catalog-model';
import { IndexableDocument } from '@backstage/plugin-search-common';
import {
  BLOCKED_TEXT,
  SearchDocument,
} from 'backstage-plugin-mcp-registry-common';
import { toVisible, TrustLevel } from 'mcp-governance';

/** Engines keep whole documents in memory. */
const MAX_TEXT = 20_000;

/**
 * Backstage's default engine keeps one document for each location, whatever
 * its type. Without a location of its own, a server and its catalog entity
 * would replace each other, and each be shown to whom the other's permission
 * lets see it.
 */
const OWN_PLACE = '#mcp-server';

/**
 * A server as search engines hold it. Everything in it but the trust level
 * and the references is text that its author wrote.
 *
 * @public
 */
export type McpServerSearchDocument = IndexableDocument & {
  /** Name of the server. */
  server: string;
  description: string;
  entityRef: string;
  /** Entity reference; absent: nobody owns it. */
  owner?: string;
  /** The owner is a group that the catalog has. */
  ownerResolved: boolean;
  system?: string;
  lifecycle: string;
  trustLevel: TrustLevel;
  version?: string;
  authorization: { resourceRef: string };
};

/** Makes the search document of a server. */
export function toDocument(
  server: SearchDocument,
  locationTemplate: string,
): McpServerSearchDocument {
  const isBlocked = server.trustLevel === 'blocked';
  const description = isBlocked ? BLOCKED_TEXT : toVisible(server.description);
  return {
    title: toVisible(server.title) || server.name,
    text: isBlocked
      ? [server.name, BLOCKED_TEXT].join('\n')
      : toText(server).slice(0, MAX_TEXT),
    location: toLocation(server.entityRef, locationTemplate),
    server: server.name,
    description: description.slice(0, 500),
    entityRef: server.entityRef,
    ...(server.owner !== undefined && { owner: server.owner }),
    ownerResolved: server.ownerResolved,
    ...(server.system !== undefined && { system: server.system }),
    lifecycle: server.lifecycle,
    trustLevel: server.trustLevel,
    ...(server.version !== undefined && { version: server.version }),
    authorization: { resourceRef: server.name },
  };
}

/** What is cut first stands last: the tools' descriptions. */
function toText(server: SearchDocument): string {
  const { name, description, tags, wraps, tools } = server;
  const lines = [
    name,
    description,
    ...tags,
    ...wraps,
    ...tools.map(tool => [tool.name, tool.title ?? ''].join(' ').trim()),
    ...tools.map(tool => toWords(tool.name)),
    ...tools.map(tool => tool.description ?? ''),
  ];
  return toVisible([...new Set(lines)].filter(line => line).join('\n'));
}

/** A name in words where case alone divides it: engines split the rest. */
function toWords(name: string): string {
  const words = name.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2');
  return words === name ? '' : words;
}

function toLocation(entityRef: string, template: string): string {
  const parts: Record<string, string> = { ...parseEntityRef(entityRef) };
  const page = template
    .replace(/:(namespace|kind|name)\b/g, (_, key: string) =>
      encodeURIComponent(parts[key]),
    )
    .toLocaleLowerCase('en-US');
  return `${page}${OWN_PLACE}`;
}

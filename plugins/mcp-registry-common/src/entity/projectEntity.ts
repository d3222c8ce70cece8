import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  EntityLink,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import {
  ANNOTATION_SERVER_NAME,
  ANNOTATION_TRUST_LEVEL,
  ANNOTATION_VERDICT,
  MCP_SERVER_TYPE,
  UNOWNED_GROUP_REF,
} from '../annotations';
import { ProjectedServer } from '../api/types';
import { BLOCKED_TEXT } from './blockedText';
import { entityNameFor } from './entityName';
import { toEntityRefOfKind, wrappedEntityRefs } from './entityRefs';
import { linksFor } from './links';
import { toPlainText } from './plainText';
import { remotesFor } from './remotes';
import { countSearchRows } from './searchRows';
import { toTags } from './tags';

/**
 * The location that every entity of the registry's own provider comes from.
 *
 * @public
 */
export const REGISTRY_LOCATION = 'mcp-registry:provider';

/** Rows of the catalog's search table that an entity may cost. */
const MAX_SEARCH_ROWS = 40;

const ROWS_PER_LINK = 2;
const ROWS_PER_TAG = 2;

function ownerOf(server: ProjectedServer): string {
  return (
    toEntityRefOfKind(server.owner, ['group', 'user']) ?? UNOWNED_GROUP_REF
  );
}

function systemOf(server: ProjectedServer): string | undefined {
  return toEntityRefOfKind(server.system, ['system']);
}

/** Never empty: the catalog refuses an empty title. */
function titleOf(server: ProjectedServer): string {
  return (
    toPlainText(server.title, 100) ||
    toPlainText(server.name, 100) ||
    entityNameFor(server.name)
  );
}

function descriptionOf(server: ProjectedServer): string {
  return server.trustLevel === 'blocked'
    ? BLOCKED_TEXT
    : toPlainText(server.description, 500);
}

/** What the catalog's Definition tab shows; nothing in it ages by itself. */
function definitionOf(server: ProjectedServer): string {
  const owner = ownerOf(server);
  const lines = [
    titleOf(server),
    toPlainText(descriptionOf(server), 200),
    '',
    `MCP server: ${toPlainText(server.name, 200)}`,
    `Version: ${toPlainText(server.version ?? '', 60) || 'none published'}`,
    `Owner: ${owner === UNOWNED_GROUP_REF ? 'none' : owner}`,
    `Tools: ${server.tools}`,
  ];
  return lines.join('\n');
}

function annotationsOf(server: ProjectedServer): Record<string, string> {
  return {
    [ANNOTATION_LOCATION]: REGISTRY_LOCATION,
    [ANNOTATION_ORIGIN_LOCATION]: REGISTRY_LOCATION,
    [ANNOTATION_SERVER_NAME]: toPlainText(server.name, 500),
    [ANNOTATION_TRUST_LEVEL]: server.trustLevel,
    [ANNOTATION_VERDICT]: server.verdict,
  };
}

function projectSpec(server: ProjectedServer): NonNullable<Entity['spec']> {
  const system = systemOf(server);
  return {
    type: MCP_SERVER_TYPE,
    lifecycle: toPlainText(server.lifecycle ?? '', 60) || 'unknown',
    owner: ownerOf(server),
    ...(system && { system }),
    remotes: remotesFor(server).map(remote => ({ ...remote })),
    definition: definitionOf(server),
  };
}

function projectWithoutExtras(server: ProjectedServer): Entity {
  const description = descriptionOf(server);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name: entityNameFor(server.name),
      namespace: 'default',
      title: titleOf(server),
      ...(description && { description }),
      annotations: annotationsOf(server),
    },
    spec: projectSpec(server),
  };
}

/** The relations that the catalog will add. */
function expectedRelations(server: ProjectedServer) {
  const system = systemOf(server);
  return [
    { type: RELATION_OWNED_BY, targetRef: ownerOf(server) },
    ...(system ? [{ type: RELATION_PART_OF, targetRef: system }] : []),
    ...wrappedEntityRefs(server.wraps).map(targetRef => ({
      type: RELATION_DEPENDS_ON,
      targetRef,
    })),
  ];
}

interface Extras {
  links?: EntityLink[];
  tags?: string[];
}

/** Links, then as many tags as the search rows that are left allow. */
function extrasWithin(server: ProjectedServer, rows: number): Extras {
  const links = linksFor(server).slice(0, Math.floor(rows / ROWS_PER_LINK));
  const left = rows - links.length * ROWS_PER_LINK;
  const tags = toTags(server.tags).slice(0, Math.floor(left / ROWS_PER_TAG));
  return { ...(links.length && { links }), ...(tags.length && { tags }) };
}

/**
 * Makes a server's catalog entity. Every server gives an entity that the
 * catalog accepts, whatever its manifest holds: what the catalog would refuse
 * is cleaned, completed or left out.
 *
 * A blocked server stays in the catalog, so that people see that it is
 * blocked and whose it is, but its entity holds nothing to reach it by and
 * none of its prose: no links, no endpoint, no description. An agent that
 * reads the catalog neither connects to it nor reads what it says.
 *
 * @public
 */
export function projectEntity(server: ProjectedServer): Entity {
  const entity = projectWithoutExtras(server);
  const relations = expectedRelations(server);
  const rows = MAX_SEARCH_ROWS - countSearchRows({ ...entity, relations });
  const metadata = { ...entity.metadata, ...extrasWithin(server, rows) };
  return { ...entity, metadata };
}

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import { entityRefFor } from 'backstage-plugin-mcp-registry-common';
import { GOVERNANCE_KEY } from 'mcp-governance';

/** Times that the manifests change after they were first written. */
export const LAST_ROUND = 4;

const SERVERS = 32;
const NEW_EACH_ROUND = 4;

/** Every server that stands there in some round. */
const INDICES = Array.from(
  { length: SERVERS + LAST_ROUND * NEW_EACH_ROUND },
  (_, index) => index,
);

export const TEAMS = ['payments', 'orders', 'support'];

const teamOf = (index: number) => TEAMS[index % TEAMS.length];
const nameOf = (index: number) => `com.acme.${teamOf(index)}/server-${index}`;
const refOf = (index: number) => entityRefFor(nameOf(index));

/** The groups, and the entities of all servers that there ever are. */
export const ALL_REFS = [
  ...TEAMS.map(team => `group:default/${team}`),
  ...INDICES.map(refOf),
];

interface Server {
  version: string;
  description: string;
  owner: string;
  /** Its content changed under one version. */
  isBlocked: boolean;
}

/** The round in which something befalls a server once. */
function turnOf(index: number): number {
  return 1 + (Math.floor(index / 4) % LAST_ROUND);
}

function describe(index: number, round: number): string {
  return `Keeps the books of shelf ${index} since round ${round}.`;
}

/** What a server is in a round; absent: it is not there yet, or gone. */
function serverIn(round: number, index: number): Server | undefined {
  const server = {
    version: '1.0.0',
    description: describe(index, 0),
    owner: teamOf(index),
    isBlocked: false,
  };
  if (index >= SERVERS) {
    const first = 1 + Math.floor((index - SERVERS) / NEW_EACH_ROUND);
    return round < first ? undefined : server;
  }
  const isOver = round >= turnOf(index);
  switch (index % 4) {
    case 0:
      return {
        ...server,
        version: `1.${round}.0`,
        description: describe(index, round),
      };
    case 1:
      return isOver
        ? { ...server, description: describe(index, round), isBlocked: true }
        : server;
    case 2:
      return isOver ? undefined : server;
    default:
      return {
        ...server,
        version: `1.${round}.0`,
        description: describe(index, round),
        owner: teamOf(index + round),
      };
  }
}

function toManifest(index: number, server: Server) {
  const { version, description, owner } = server;
  return {
    $schema:
      'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: nameOf(index),
    description,
    version,
    remotes: [
      { type: 'streamable-http', url: `https://mcp.acme.example/${index}` },
    ],
    _meta: {
      [GOVERNANCE_KEY]: {
        owner: `group:default/${owner}`,
        lifecycle: 'production',
        tags: [owner],
        wraps: [`resource:default/shelf-${index % 7}`],
        auth: {
          scheme: 'oauth2',
          credentialReference: `vault/${index % 15}`,
        },
        snapshot: { tools: [toTool(index)] },
      },
    },
  };
}

function toTool(index: number) {
  const type = index % 9 === 0 ? 'integer' : 'string';
  return {
    name: `count_shelf_${index}`,
    description: `Counts what stands on shelf ${index} today.`,
    inputSchema: {
      type: 'object',
      properties: { shelf_id: { type, description: 'Which shelf.' } },
    },
    annotations: { readOnlyHint: true },
  };
}

/**
 * Writes what stands in a folder in a round: some are published anew, handed
 * over, changed under their version, gone or new.
 */
export function writeRound(folder: string, round: number): void {
  writeFileSync(join(folder, 'broken.json'), '{ "name": ');
  for (const index of INDICES) {
    const path = join(folder, `${index}.json`);
    const server = serverIn(round, index);
    if (server) {
      writeFileSync(path, JSON.stringify(toManifest(index, server)));
    } else {
      rmSync(path, { force: true });
    }
  }
}

/** The entity shows all that befell its server up to a round. */
function isShown(entity: Entity | 'absent', server?: Server): boolean {
  if (entity === 'absent' || !server) {
    return entity === 'absent' && !server;
  }
  const { annotations, description } = entity.metadata;
  const isAsExpected = server.isBlocked
    ? annotations?.['mcp-registry/trust-level'] === 'blocked'
    : description === server.description;
  return isAsExpected && entity.relations?.length === 2;
}

/** References of the entities that do not show yet what a round brought. */
export function listUnfinished(
  entities: Record<string, Entity | 'absent'>,
  round: number,
): string[] {
  return INDICES.filter(
    index => !isShown(entities[refOf(index)], serverIn(round, index)),
  ).map(refOf);
}

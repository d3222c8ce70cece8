import { FleetHealth } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { VisibleServers } from '../../../permissions';
import { selectServers } from '../serverFilter';

const MAX_OWNERS = 200;

type MatrixRow = FleetHealth['matrix'][number];

/**
 * Counts, for each owner and category of rules, the servers that break one;
 * the owner with the most of them first.
 */
export async function createMatrix(
  knex: Knex,
  visible?: VisibleServers,
): Promise<MatrixRow[]> {
  const matrix = new Map<string | null, MatrixRow>();
  for (const { owner, servers } of await countOwned(knex, visible)) {
    matrix.set(owner, {
      owner: owner ?? undefined,
      servers: Number(servers),
      broken: {},
    });
  }
  for (const { owner, category, servers } of await countBroken(knex, visible)) {
    const row = matrix.get(owner);
    if (row) {
      row.broken[category] = Number(servers);
    }
  }
  return [...matrix.values()].sort(worstFirst).slice(0, MAX_OWNERS);
}

function worstFirst(a: MatrixRow, b: MatrixRow): number {
  const order = sumBroken(b) - sumBroken(a) || b.servers - a.servers;
  return order || ((a.owner ?? '') < (b.owner ?? '') ? -1 : 1);
}

function sumBroken({ broken }: MatrixRow): number {
  return Object.values(broken).reduce((sum, count) => sum + count, 0);
}

async function countOwned(
  knex: Knex,
  visible?: VisibleServers,
): Promise<{ owner: string | null; servers: number | string }[]> {
  return selectServers(knex, { filter: {}, visible })
    .groupBy('servers.owner_ref')
    .select({ owner: 'servers.owner_ref' })
    .count({ servers: '*' });
}

async function countBroken(
  knex: Knex,
  visible?: VisibleServers,
): Promise<
  { owner: string | null; category: string; servers: number | string }[]
> {
  return selectServers(knex, { filter: {}, visible })
    .join('findings', 'findings.server_name', 'servers.name')
    .where('findings.waived', false)
    .whereNotNull('findings.category')
    .groupBy('servers.owner_ref', 'findings.category')
    .select({ owner: 'servers.owner_ref', category: 'findings.category' })
    .countDistinct({ servers: 'servers.name' });
}

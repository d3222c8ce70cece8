import {
  RegistryChange,
  RegistryChanges,
  RegistryChangesQuery,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { ChangeRow } from '../../database';

const DEFAULT_LIMIT = 500;

type Row = Omit<ChangeRow, 'kind'> & { kind: RegistryChange['kind'] };

/**
 * Lists changes after a number, oldest first; without a number, only where
 * they end now.
 */
export async function listChanges(
  knex: Knex,
  { after, limit = DEFAULT_LIMIT }: RegistryChangesQuery,
): Promise<RegistryChanges> {
  const items =
    after === undefined ? [] : await selectChanges(knex, after, limit);
  const last = items.at(-1)?.sequence;
  return { items, cursor: last ?? (await findEnd(knex, after)) };
}

async function selectChanges(
  knex: Knex,
  after: number,
  limit: number,
): Promise<RegistryChange[]> {
  const rows: Row[] = await knex('changes')
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .select('sequence', 'at', 'kind', 'server_name', 'entity_ref');
  return rows.map(row => ({
    sequence: Number(row.sequence),
    at: row.at,
    kind: row.kind,
    server: row.server_name,
    entityRef: row.entity_ref,
  }));
}

/**
 * Where a reader goes on from that found no changes. It may have a number
 * that this database never reached, because the database was made anew.
 */
async function findEnd(
  knex: Knex,
  after: number = Number.MAX_SAFE_INTEGER,
): Promise<number> {
  const counter: { value: number | string } | undefined = await knex(
    'change_counter',
  ).first('value');
  return Math.min(after, Number(counter?.value ?? 0));
}

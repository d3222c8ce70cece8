import { Freshness, ServerSummary } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { findMatches } from './matches';
import { summaryColumns, SummaryRow } from './rows';

/** A page stays small, whatever the manifests hold. */
export const SHORT_DESCRIPTION =
  'substr(servers.description, 1, 1000) AS description';

/**
 * Adds the columns of a {@link SummaryRow} to a query over `servers`, but for
 * the description, which may be long.
 */
export function selectSummaries(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .leftJoin('sources', 'sources.id', 'servers.source_id')
    .leftJoin('source_items', on =>
      on
        .on('source_items.source_id', 'servers.source_id')
        .andOn('source_items.location', 'servers.source_location'),
    )
    .select(summaryColumns.servers)
    .select(summaryColumns.freshness);
}

/**
 * Makes what lists show of servers.
 *
 * @param words - what was searched for; each summary tells what it matched
 */
export async function toSummaries(
  knex: Knex,
  rows: SummaryRow[],
  words: string[] = [],
): Promise<ServerSummary[]> {
  const names = rows.map(row => row.name);
  const digests = rows.flatMap(row => row.snapshot_digest ?? []);
  const [tags, transports, matches] = await Promise.all([
    listValues(knex, { table: 'server_tags', column: 'tag', names }),
    listValues(knex, {
      table: 'server_transports',
      column: 'transport',
      names,
    }),
    findMatches(knex, digests, words),
  ]);
  return rows.map(row => ({
    ...toSummary(row),
    tags: tags.get(row.name) ?? [],
    transports: transports.get(row.name) ?? [],
    matches: matches.get(row.snapshot_digest ?? '') ?? [],
  }));
}

/** Lists what a table holds of servers, by their name, in order. */
export async function listValues(
  knex: Knex,
  options: { table: string; column: string; names: string[] },
): Promise<Map<string, string[]>> {
  const { table, column, names } = options;
  const rows: { server_name: string; value: string }[] = await knex(table)
    .whereIn('server_name', names)
    .select('server_name', { value: column });
  const values = new Map<string, string[]>();
  for (const row of rows) {
    values.set(
      row.server_name,
      [...(values.get(row.server_name) ?? []), row.value].sort(),
    );
  }
  return values;
}

/** What of a summary stands in the row itself. */
export function toSummary(row: SummaryRow) {
  return {
    name: row.name,
    title: row.title,
    description: row.description,
    entityRef: row.entity_ref,
    origin: row.origin,
    owner: row.owner_ref ?? undefined,
    ownerResolved: Boolean(row.owner_resolved),
    system: row.system_ref ?? undefined,
    lifecycle: row.lifecycle,
    trustLevel: row.trust_level,
    verdict: row.verdict_status,
    version: row.latest_version ?? undefined,
    versionStatus: row.latest_status ?? undefined,
    counts: toCounts(row),
    freshness: toFreshness(row),
  };
}

function toCounts(row: SummaryRow): ServerSummary['counts'] {
  return {
    tools: row.tools_count,
    prompts: row.prompts_count,
    resources: row.resources_count,
    errors: row.errors_count,
    warnings: row.warnings_count,
  };
}

function toFreshness(row: SummaryRow): Freshness {
  const sourceFailed = row.source_state === 'failed';
  const sourceError = sourceFailed ? row.source_error : undefined;
  return {
    sourceId: row.source_id,
    location: row.source_location,
    readAt: row.read_at,
    stale: sourceFailed || row.item_error !== null,
    error: row.item_error ?? sourceError ?? undefined,
  };
}

import { Knex } from 'knex';

const TABLES: Record<string, string[]> = {
  servers: ['name'],
  snapshots: ['digest'],
  versions: ['server_name', 'version'],
  capabilities: ['snapshot_digest', 'kind', 'name'],
  server_tags: ['server_name', 'tag'],
  server_transports: ['server_name', 'transport'],
  server_parameters: ['server_name', 'parameter', 'type'],
  server_parameter_shapes: ['server_name', 'parameter', 'shape'],
  fleet_parameters: ['parameter', 'type'],
  server_credentials: ['server_name', 'reference'],
  findings: ['server_name', 'position'],
  stewardship_revisions: ['server_name', 'revision'],
  sources: ['id'],
  source_items: ['source_id', 'location'],
  evaluation_queue: ['server_name'],
  change_counter: ['id'],
  changes: ['sequence'],
  audit_events: ['id'],
};

/** Everything in the registry's tables, in a fixed order. */
export type TableDump = Record<string, Record<string, unknown>[]>;

/**
 * Reads every table.
 *
 * @param without - columns to leave out, such as times and ids
 */
export async function dumpTables(
  knex: Knex,
  without: string[] = [],
): Promise<TableDump> {
  const dump: TableDump = {};
  for (const [table, keys] of Object.entries(TABLES)) {
    const rows: Record<string, unknown>[] = await knex(table).select();
    dump[table] = rows
      .sort((left, right) => compareRows(left, right, keys))
      .map(row => normalize(row, without));
  }
  return dump;
}

function compareRows(
  left: Record<string, unknown>,
  right: Record<string, unknown>,
  keys: string[],
): number {
  for (const key of keys) {
    const [a, b] = [left[key], right[key]].map(value =>
      /^\d+$/.test(String(value))
        ? String(value).padStart(20, '0')
        : String(value),
    );
    if (a !== b) {
      return a < b ? -1 : 1;
    }
  }
  return 0;
}

/** The engines differ in booleans and big numbers. */
function normalize(
  row: Record<string, unknown>,
  without: string[],
): Record<string, unknown> {
  const kept = Object.entries(row).filter(([key]) => !without.includes(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      typeof value === 'boolean' ? Number(value) : value,
    ]),
  );
}

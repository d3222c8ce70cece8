import knexFactory, { Knex } from 'knex';
import { applyDatabaseMigrations } from '../../src/database';

const SCHEMA = 'mcp_registry_benchmark';

/** A migrated database, and how to leave no trace of it. */
export interface BenchmarkDatabase {
  knex: Knex;
  close(): Promise<void>;
}

/** In memory, as Backstage's own default is. */
function openSqlite(): BenchmarkDatabase {
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  return { knex, close: () => knex.destroy() };
}

/** In a schema of its own, which a run that was cut off may have left. */
async function openPostgres(connection: string): Promise<BenchmarkDatabase> {
  const knex = knexFactory({
    client: 'pg',
    connection,
    searchPath: [SCHEMA],
  });
  const drop = () => knex.raw(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
  await drop();
  await knex.raw(`CREATE SCHEMA ${SCHEMA}`);
  return {
    knex,
    async close() {
      await drop();
      await knex.destroy();
    },
  };
}

/**
 * Opens and migrates the database to measure on.
 *
 * @param connection - of PostgreSQL; absent: SQLite in memory
 */
export async function openDatabase(
  connection: string | undefined,
): Promise<BenchmarkDatabase> {
  const database = connection ? await openPostgres(connection) : openSqlite();
  await applyDatabaseMigrations(database.knex);
  return database;
}

import knexFactory, { Knex } from 'knex';
import {
  applyDatabaseMigrations,
  revertDatabaseMigrations,
} from '../../src/database';

/** A migrated database, and how to leave no trace of it. */
export interface BenchmarkDatabase {
  knex: Knex;
  kind: 'SQLite' | 'PostgreSQL';
  close(): Promise<void>;
}

/** In memory, as Backstage's own default is. */
function openSqlite(): BenchmarkDatabase {
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  return { knex, kind: 'SQLite', close: () => knex.destroy() };
}

function openPostgres(connection: string): BenchmarkDatabase {
  const knex = knexFactory({ client: 'pg', connection });
  return {
    knex,
    kind: 'PostgreSQL',
    async close() {
      await revertDatabaseMigrations(knex);
      await knex.destroy();
    },
  };
}

/** Opens and migrates the database to measure. */
export async function openDatabase(
  connection: string | undefined,
): Promise<BenchmarkDatabase> {
  const database = connection ? openPostgres(connection) : openSqlite();
  await applyDatabaseMigrations(database.knex);
  return database;
}

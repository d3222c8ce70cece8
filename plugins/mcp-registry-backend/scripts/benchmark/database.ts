import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

async function openSqlite(): Promise<BenchmarkDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'mcp-registry-benchmark-'));
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: join(folder, 'registry.sqlite') },
    useNullAsDefault: true,
  });
  return {
    knex,
    kind: 'SQLite',
    async close() {
      await knex.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
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
  const database = connection ? openPostgres(connection) : await openSqlite();
  await applyDatabaseMigrations(database.knex);
  return database;
}

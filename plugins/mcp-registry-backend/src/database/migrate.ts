import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const directory = () =>
  resolvePackagePath('backstage-plugin-mcp-registry-backend', 'migrations');

/** Brings the registry's tables up to date. */
export async function applyDatabaseMigrations(knex: Knex): Promise<void> {
  await knex.migrate.latest({ directory: directory() });
}

/** Takes back every migration, the last one first. */
export async function revertDatabaseMigrations(knex: Knex): Promise<void> {
  await knex.migrate.rollback({ directory: directory() }, true);
}

import { findChromium } from './chromium.mjs';

/** The variable by which Backstage's TestDatabases reach PostgreSQL. */
export const postgresVariable =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/**
 * What some tests need beyond Node. Where it is missing they are left out,
 * which is said aloud; `strict` ones may not be missing in CI.
 */
export const needs = {
  browser: {
    strict: true,
    isMet: env => findChromium(env) !== undefined,
    missing:
      'No Chromium: the browser tests did not run. Install it ' +
      '(Debian: `apt-get install -y chromium`), or name one in ' +
      'MCP_REGISTRY_CHROMIUM.',
  },
  postgres: {
    strict: true,
    isMet: env => Boolean(env[postgresVariable]),
    missing:
      'No PostgreSQL: the database tests ran on SQLite alone. Set ' +
      `${postgresVariable} to the connection string of a role that may ` +
      'create databases; docs/toolchain.md shows how.',
  },
  evaluation: {
    strict: false,
    isMet: env => Boolean(env.MCP_REGISTRY_EVALUATION_DATA),
    missing:
      'No evaluation data: the runs over public servers were left out. Set ' +
      'MCP_REGISTRY_EVALUATION_DATA to a folder laid out as docs/toolchain.md ' +
      'describes.',
  },
};

import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { projectEntity } from 'backstage-plugin-mcp-registry-common';
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, Interface } from 'node:readline';
import knexFactory, { Knex } from 'knex';
import { applyDatabaseMigrations } from '../database';
import { dumpTables } from '../database/__testUtils__/dumpTables';
import { listProjected } from '../services/queries/listProjected';
import { listPass } from './__fixtures__/crashPasses';
import { createRandom } from './__fixtures__/generateServers';

jest.setTimeout(600_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const KILLS = 20;
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);

/** Times and ids; the context of a verdict holds neither. */
const INCIDENTAL = [
  'id',
  'at',
  'read_at',
  'first_seen_at',
  'evaluated_at',
  'published_at',
  'status_changed_at',
  'changed_at',
];

interface Child {
  process: ChildProcess;
  lines: Interface;
  ready: Promise<unknown>;
  errors: string[];
}

function startChild(): Child {
  const child = spawn(
    process.execPath,
    [
      '-r',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, '__fixtures__', 'crashChild.ts'),
    ],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  const lines = createInterface({ input: child.stdout });
  const errors: string[] = [];
  child.stderr.on('data', chunk => errors.push(String(chunk)));
  return { process: child, lines, ready: once(lines, 'line'), errors };
}

/** The catalog's entities, which are made of the tables and of nothing else. */
async function projectAll(knex: Knex): Promise<Entity[]> {
  const { items } = await listProjected(knex, { limit: 10_000 });
  return items.map(projectEntity);
}

/** Where to kill: so many milliseconds into a step; absent: nowhere. */
interface KillPoint {
  step: number;
  delay: number;
}

/** Loads the next child while one runs, so that a restart costs little. */
class Children {
  private standby = startChild();

  /** Runs one pass; tells whether it came to its end. */
  async run(knex: Knex.Config, pass: number, kill?: KillPoint) {
    const child = this.standby;
    this.standby = startChild();
    await child.ready;
    const gone = once(child.process, 'exit');
    let done = false;
    child.lines.on('line', line => {
      done ||= line === 'done';
      if (kill && line === `step ${kill.step}`) {
        setTimeout(() => child.process.kill('SIGKILL'), kill.delay);
      }
    });
    child.process.stdin?.end(`${JSON.stringify({ knex, pass })}\n`);
    const [code, signal] = await gone;
    if (code !== 0 && signal !== 'SIGKILL') {
      throw new Error(`The child failed: ${child.errors.join('')}`);
    }
    return done;
  }

  async stop(): Promise<void> {
    const gone = once(this.standby.process, 'exit');
    this.standby.process.kill('SIGKILL');
    await gone;
  }
}

describe.each(databases.eachSupportedId())('ingestion on %s', id => {
  const folders: string[] = [];
  const opened: Knex[] = [];
  const children = new Children();

  afterAll(async () => {
    await children.stop();
    await Promise.all(opened.map(knex => knex.destroy()));
    await Promise.all(
      folders.map(folder => rm(folder, { recursive: true, force: true })),
    );
  });

  /** A database that another process can open too. */
  async function createDatabase(): Promise<[Knex, Knex.Config]> {
    if (id === 'POSTGRES_15') {
      const knex = await databases.init(id);
      // Knex hides the password from whatever lists the members.
      const { connection } = knex.client.config;
      const { password } = connection;
      return [knex, { client: 'pg', connection: { ...connection, password } }];
    }
    const folder = await mkdtemp(join(tmpdir(), 'mcp-registry-crash-'));
    folders.push(folder);
    const config = {
      client: 'better-sqlite3',
      connection: { filename: join(folder, 'registry.sqlite') },
      useNullAsDefault: true,
    };
    const knex = knexFactory(config);
    opened.push(knex);
    return [knex, config];
  }

  it('killed at twenty points and started again, comes to the same', async () => {
    const random = createRandom(SEED);
    const [calm, calmConfig] = await createDatabase();
    const [killed, killedConfig] = await createDatabase();
    await applyDatabaseMigrations(calm);
    await applyDatabaseMigrations(killed);
    const points: string[] = [];

    for (const pass of [0, 1]) {
      expect(await children.run(calmConfig, pass)).toBe(true);
      const steps = listPass(pass).length + 2;
      const targets = Array.from({ length: KILLS / 2 }, () => ({
        step: Math.floor(random() * steps),
        delay: Math.floor(random() * 25),
      })).sort((left, right) => left.step - right.step);
      for (const target of targets) {
        const done = await children.run(killedConfig, pass, target);
        points.push(
          `${pass}:${target.step}+${target.delay}${done ? ' (done)' : ''}`,
        );
      }
      expect(await children.run(killedConfig, pass)).toBe(true);
    }

    process.stdout.write(
      `Killed on ${id}, seed ${SEED}, at pass:step+ms ${points.join(', ')}\n`,
    );
    const expected = await dumpTables(calm, INCIDENTAL);
    expect(await dumpTables(killed, INCIDENTAL)).toEqual(expected);
    const entities = await projectAll(calm);
    expect(await projectAll(killed)).toEqual(entities);
    expect(entities).toHaveLength(expected.servers.length);
    expect(expected.servers.length).toBeGreaterThan(50);
    expect(expected.versions.length).toBeGreaterThan(expected.servers.length);
    const outcomes = expected.source_items.map(({ outcome }) => outcome);
    expect(new Set(outcomes)).toEqual(
      new Set(['accepted', 'changed', 'refused', 'rejected']),
    );
    expect(expected.evaluation_queue).toEqual([]);
    const unfinished = points.filter(point => !point.endsWith('(done)'));
    expect(unfinished.length).toBeGreaterThan(KILLS / 2);
  });
});

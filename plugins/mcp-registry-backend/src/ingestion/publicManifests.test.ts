import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  apiEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import {
  entityRefFor,
  projectEntity,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { Finding } from 'mcp-governance';
import { applyDatabaseMigrations } from '../database';
import { SourceItemRow } from '../database/tables';
import { listProjected } from '../services/queries/listProjected';
import { FileSourceReader } from '../sources/FileSourceReader';
import { KnexSourceStore } from '../sources/KnexSourceStore';
import { SourceRunner } from '../sources/SourceRunner';
import { SourceItem, SourceReader } from '../sources/types';
import { configOf, createTestRegistry } from './__testUtils__/testRegistry';

jest.setTimeout(300_000);

// Real public data, read where it lies and never copied here.
const VARIABLE = 'MCP_REGISTRY_EVALUATION_DATA';
const data = process.env[VARIABLE];

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (!data) {
  print(
    `Skipped: ingestion of real manifests. To run it, set ${VARIABLE} to a folder laid out as docs/toolchain.md describes.`,
  );
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const { limits } = configOf();
const { signal } = new AbortController();

/** Each entry of the seed, at a location of its own. */
function readSeed(path: string): SourceReader {
  const file = 'seed_2025_05_16.json';
  const entries: object[] = JSON.parse(readFileSync(join(path, file), 'utf8'));
  const items = entries.map((entry, index): SourceItem => {
    const location = `${file}#${String(index).padStart(4, '0')}`;
    return {
      kind: 'manifest',
      location,
      manifest: {
        sourceId: 'seed',
        location,
        manifest: { file: location, text: JSON.stringify(entry, undefined, 2) },
        format: 'json',
        by: 'source:seed',
      },
    };
  });
  return {
    id: 'seed',
    kind: 'file',
    target: file,
    async *read() {
      yield* items;
    },
  };
}

/** The folder, as the source of that kind reads it. */
function readFolder(path: string): SourceReader {
  const schedule = { frequency: { hours: 1 }, timeout: { hours: 1 } };
  const config = { id: 'folder', path, include: ['*.json'], schedule };
  return new FileSourceReader(config, limits);
}

const SETS: [string, number, (path: string) => SourceReader][] = [
  ['mcp-registry-seed', 471, readSeed],
  ['server-json', 20, readFolder],
];

const cases = databases
  .eachSupportedId()
  .flatMap(([id]) => SETS.map(set => [id, ...set] as const));

const policies = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

async function projectAll(knex: Knex): Promise<Entity[]> {
  const { items } = await listProjected(knex, { limit: 10_000 });
  const entities = items.map(projectEntity);
  for (const entity of entities) {
    await policies.enforce(entity);
    expect(await apiEntityV1alpha1Validator.check(entity)).toBe(true);
  }
  return entities;
}

/** What of a location cannot be told from where it stands. */
function listUnplaced(items: SourceItemRow[]): string[] {
  return items
    .filter(({ findings }) => {
      const told: Finding[] = JSON.parse(findings);
      return (
        told.length === 0 ||
        told.some(({ location }) => !location?.file || location.line < 1)
      );
    })
    .map(({ location }) => location);
}

function countBy<T>(items: T[], keyOf: (item: T) => string): string {
  const counts = new Map<string, number>();
  for (const item of items) {
    counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  }
  return [...counts]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, count]) => `${count} ${key}`)
    .join(', ');
}

(data ? describe : describe.skip)('real public manifests', () => {
  it.each(cases)(
    'on %s, %s: each becomes a server or a placed finding',
    async (...given) => {
      const [id, set, expected, createReader] = given;
      const path = join(data ?? '', set);
      if (!existsSync(path)) {
        print(`Skipped: there is no ${set} in ${VARIABLE}.`);
        return;
      }
      const knex = await databases.init(id);
      await applyDatabaseMigrations(knex);
      const { ingestion, options } = createTestRegistry(knex);
      const store = new KnexSourceStore(options);
      const reader = createReader(path);
      await store.register([reader]);
      const logger = mockServices.logger.mock();
      const runner = new SourceRunner({ store, ingestion, logger });

      const first = await runner.run(reader, signal);

      expect(first).toMatchObject({
        ok: true,
        counts: { failed: 0, removed: 0 },
      });
      const items: SourceItemRow[] = await knex('source_items').select();
      const accepted = items.filter(({ outcome }) => outcome === 'accepted');
      const others = items.filter(({ outcome }) => outcome !== 'accepted');
      expect(items).toHaveLength(expected);
      expect(accepted.length).toBeGreaterThan(expected / 2);
      expect(first.counts.created).toBe(accepted.length);
      expect(first.counts.rejected + first.counts.refused).toBe(others.length);
      expect(listUnplaced(others)).toEqual([]);

      const toKey = (name: string | null, version: string | null) =>
        JSON.stringify([name, version]);
      const versions = await knex('versions').select('server_name', 'version');
      expect(
        versions.map(row => toKey(row.server_name, row.version)).sort(),
      ).toEqual(
        accepted.map(row => toKey(row.server_name, row.version)).sort(),
      );
      const names = [...new Set(accepted.map(row => row.server_name))].sort();
      const entities = await projectAll(knex);
      expect(
        entities.map(({ metadata }) => `api:default/${metadata.name}`).sort(),
      ).toEqual(names.map(name => entityRefFor(String(name))).sort());

      const rules = others.flatMap(({ findings }) => {
        const told: Finding[] = JSON.parse(findings);
        return told.filter(({ level }) => level === 'error');
      });
      print(
        [
          `${set} on ${id}: ${items.length} manifests = ${countBy(
            items,
            row => row.outcome,
          )};`,
          `${versions.length} versions of ${names.length} servers, ${entities.length} entities;`,
          `errors of the others: ${
            countBy(rules, ({ rule }) => rule) || 'none'
          }`,
        ].join(' '),
      );

      const second = await runner.run(reader, signal);
      expect(second.counts).toEqual({
        ...first.counts,
        created: 0,
        unchanged: accepted.length,
      });
      expect(await projectAll(knex)).toEqual(entities);
    },
  );
});

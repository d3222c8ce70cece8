import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relate } from 'schema-compat';
import { addNoise } from '../compat/__testUtils__/noise';
import { compareVersionsOf } from '../compat/compare';
import { ComparedVersion } from '../compat/types';
import { isJsonObject } from '../model/documentReader';
import { JsonObject, JsonValue } from '../model/json';
import { createSnapshot } from '../model/snapshot';

/** Folder with `apicurio` and `json-schema-test-suite`; see docs/conventions.md. */
const DATA = process.env.MCP_REGISTRY_EVALUATION_DATA;

interface SchemaPair {
  id: string;
  before: JsonObject;
  after: JsonObject;
}

function readJson(...path: string[]): JsonValue {
  return JSON.parse(readFileSync(join(DATA ?? '', ...path), 'utf8'));
}

function listObjects(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** What a tool takes is an object; what is none stands in one. */
function toSchema(schema: JsonValue): JsonObject {
  return isJsonObject(schema) ? schema : { properties: { value: schema } };
}

function readApicurio(): SchemaPair[] {
  const file = readJson('apicurio', 'compatibility-test-data.json');
  const tests = isJsonObject(file) ? listObjects(file.tests) : [];
  return tests.flatMap(({ id, original, updated }, index) => {
    const name = `${index} ${id}`;
    const [old, next] = [toSchema(original), toSchema(updated)];
    return [
      { id: name, before: old, after: next },
      { id: `${name}, back`, before: next, after: old },
    ];
  });
}

function readSuite(folder: string, $schema: string): JsonObject[] {
  const root = ['json-schema-test-suite', folder];
  return readdirSync(join(DATA ?? '', ...root)).flatMap(file =>
    listObjects(readJson(...root, file)).map(({ schema }) => ({
      $schema,
      ...toSchema(schema),
    })),
  );
}

type Wrap = (schema: JsonObject) => JsonObject;

const asInput: Wrap = schema => ({
  tools: [{ name: 'take', inputSchema: schema }],
});

const asOutput: Wrap = schema => ({
  tools: [
    { name: 'give', inputSchema: { type: 'object' }, outputSchema: schema },
  ],
});

function toVersion(raw: JsonObject): ComparedVersion {
  const result = createSnapshot(raw);
  if (!result.ok) {
    throw new Error('The schema makes no tool list');
  }
  return { snapshot: { known: true, value: result.value } };
}

function compare(before: JsonObject, after: JsonObject) {
  return compareVersionsOf({
    before: toVersion(before),
    after: toVersion(after),
  });
}

function areEqual(left: JsonObject, right: JsonObject): boolean {
  return (
    relate(left, right).relation === 'included' &&
    relate(right, left).relation === 'included'
  );
}

/** What is said of schemas against themselves, written in another order. */
function listNoise(schemas: readonly JsonObject[]): JsonObject[] {
  return schemas.flatMap(schema =>
    [asInput, asOutput].flatMap(wrap => {
      const raw = wrap(schema);
      const { findings } = compare(raw, addNoise(raw));
      return findings.map(({ rule }) => ({ rule, schema }));
    }),
  );
}

if (!DATA) {
  process.stderr.write(
    'SKIPPED: comparing public schemas as those of tools, since MCP_REGISTRY_EVALUATION_DATA names no folder with apicurio and json-schema-test-suite.\n',
  );
}

(DATA ? describe : describe.skip)('over public schemas', () => {
  it.each([
    ['draft2020-12', 'https://json-schema.org/draft/2020-12/schema', 350],
    ['draft7', 'http://json-schema.org/draft-07/schema#', 230],
  ])(
    'no check says anything of a schema of %s against itself',
    (folder, $schema, least) => {
      const schemas = readSuite(folder, $schema);
      expect(listNoise(schemas)).toEqual([]);
      process.stdout.write(`${folder}: ${schemas.length} schemas\n`);
      expect(schemas.length).toBeGreaterThan(least);
    },
    60_000,
  );

  it('no check says anything of a schema of Apicurio against itself', () => {
    const schemas = readApicurio().map(({ before }) => before);
    expect(listNoise(schemas)).toEqual([]);
    expect(schemas.length).toBeGreaterThan(250);
  }, 60_000);

  it('says something of every pair of Apicurio that is not the same values', () => {
    const pairs = readApicurio();
    const differing = pairs.filter(
      ({ before, after }) => !areEqual(before, after),
    );
    const missed = differing.flatMap(({ id, before, after }) =>
      [asInput, asOutput].flatMap(wrap => {
        const { findings } = compare(wrap(before), wrap(after));
        return findings.length > 0
          ? []
          : [{ id, before, after, at: wrap.name }];
      }),
    );
    expect(missed).toEqual([]);
    process.stdout.write(
      `apicurio: ${pairs.length} pairs, of which ${differing.length} differ\n`,
    );
    expect(differing.length).toBeGreaterThan(150);
  }, 60_000);
});

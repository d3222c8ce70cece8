import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readApicurioPairs } from '../__testUtils__/apicurio';
import { ajvFor, isValidForHyperjump } from '../__testUtils__/validators';
import { isObject, JsonObject, JsonValue } from '../json/json';
import { relate } from '../relate';
import { Relation } from '../types';

/** Folder with `apicurio` and `json-schema-test-suite`; see docs/toolchain.md. */
const DATA = process.env.MCP_REGISTRY_EVALUATION_DATA ?? '';

const now = 'https://json-schema.org/draft/2020-12/schema';
const old = 'http://json-schema.org/draft-07/schema#';

/** Share of a set that must be decided, in percent. */
const wanted = 97;

interface Tally {
  asked: number;
  decided: number;
  /** Neither dialect, or a reference, is in the document: a refusal, not a doubt. */
  refused: number;
  readonly wrong: unknown[];
}

function newTally(): Tally {
  return { asked: 0, decided: 0, refused: 0, wrong: [] };
}

function report(set: string, tally: Tally): void {
  const open = tally.asked - tally.refused;
  const share = ((100 * tally.decided) / open).toFixed(2);
  process.stdout.write(
    `${set}: ${tally.asked} pairs, ${tally.refused} refused, ${share} % of the rest decided\n`,
  );
  expect(tally.wrong).toEqual([]);
  expect((100 * tally.decided) / open).toBeGreaterThanOrEqual(wanted);
}

const refusals = [
  'unsupported-dialect',
  'unresolved-reference',
  'invalid-schema',
];

/** Asks, counts, and notes an answer that is not the expected one. */
async function ask(
  tally: Tally,
  [a, b]: readonly [JsonValue, JsonValue],
  expected: {
    readonly relation?: Relation;
    readonly formats?: boolean;
    readonly misread?: ReadonlySet<JsonValue>;
  },
): Promise<Relation> {
  const options = { formatAssertion: expected.formats ?? false };
  const { relation, witness, reasons } = relate(a, b, options);
  tally.asked += 1;
  if (relation !== 'undecided') tally.decided += 1;
  else if (reasons.some(({ code }) => refusals.includes(code))) {
    tally.refused += 1;
  }
  const isOther =
    expected.relation !== undefined &&
    relation !== 'undecided' &&
    relation !== expected.relation;
  if (isOther) tally.wrong.push({ a, b, relation, witness });
  const isMisread = [a, b].some(side => expected.misread?.has(side));
  if (witness === undefined || isMisread) return relation;
  const seen = [ajvFor(a)(witness), ajvFor(b)(witness)];
  if (seen[0] === true && seen[1] === false) return relation;
  const other = expected.formats
    ? seen
    : [
        await isValidForHyperjump(a, witness),
        await isValidForHyperjump(b, witness),
      ];
  if (other[0] === false || other[1] === true) {
    tally.wrong.push({ a, b, witness, seen, other });
  }
  return relation;
}

interface Group {
  readonly schema: JsonValue;
  readonly tests: readonly {
    readonly data: JsonValue;
    readonly valid: boolean;
  }[];
}

function readGroups(folder: string, $schema: string): Group[][] {
  const root = join(DATA, 'json-schema-test-suite', folder);
  return readdirSync(root).map(file => {
    const groups: Group[] = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return groups.map(group => ({
      ...group,
      schema: isObject(group.schema)
        ? { $schema, ...group.schema }
        : group.schema,
    }));
  });
}

/** Whether an instance that one accepts is one that the other rejects. */
function isApart(a: Group, b: Group): boolean {
  const verdicts = new Map(
    b.tests.map(({ data, valid }) => [JSON.stringify(data), valid]),
  );
  return a.tests.some(
    ({ data, valid }) => valid && verdicts.get(JSON.stringify(data)) === false,
  );
}

/** Schemas that both validators read otherwise than the set's authors. */
async function findMisread(groups: readonly Group[]): Promise<Set<JsonValue>> {
  const misread = new Set<JsonValue>();
  for (const { schema, tests } of groups) {
    const ajv = ajvFor(schema);
    for (const { data, valid } of tests.filter(t => ajv(t.data) !== t.valid)) {
      const other = await isValidForHyperjump(schema, data);
      if (other !== valid) misread.add(schema);
    }
  }
  return misread;
}

function standsAlone(...schemas: readonly JsonValue[]): boolean {
  return !/"\$(ref|dynamicRef|id|anchor|dynamicAnchor)"/.test(
    JSON.stringify(schemas),
  );
}

async function compareGroups(
  tally: Tally,
  groups: readonly Group[],
  $schema: string,
) {
  const misread = await findMisread(groups);
  for (const a of groups) {
    await ask(tally, [a.schema, a.schema], { relation: 'included' });
    for (const b of groups.filter(group => group !== a)) {
      const relation = isApart(a, b) ? 'not-included' : undefined;
      await ask(tally, [a.schema, b.schema], { relation, misread });
      if (!standsAlone(a.schema, b.schema)) continue;
      const any = { $schema, anyOf: [a.schema, b.schema] };
      const all = { $schema, allOf: [a.schema, b.schema] };
      await ask(tally, [a.schema, any], { relation: 'included' });
      await ask(tally, [all, a.schema], { relation: 'included' });
    }
  }
}

if (!existsSync(join(DATA, 'apicurio')) || DATA === '') {
  process.stderr.write(
    'SKIPPED: inclusion over public schema pairs, since MCP_REGISTRY_EVALUATION_DATA names no folder with apicurio and json-schema-test-suite.\n',
  );
}

(DATA === '' ? describe.skip : describe)('public schema pairs', () => {
  it('agrees with the Apicurio pairs, in both directions', async () => {
    const tally = newTally();
    const pairs = readApicurioPairs(DATA);
    for (const { a, b, included } of pairs) {
      const relation = included ? 'included' : 'not-included';
      await ask(tally, [a, b], { relation, formats: true });
    }
    const departing = pairs.filter(({ departs }) => departs !== undefined);
    process.stdout.write(
      `apicurio: its authors depart from sets in ${
        departing.length / 2
      } tests\n`,
    );
    expect(departing).toHaveLength(26);
    report('apicurio', tally);
    expect(tally.asked).toBeGreaterThan(250);
  }, 60_000);

  it.each([
    ['draft2020-12', now],
    ['draft7', old],
  ])(
    'keeps the laws of sets over the schemas of %s',
    async (folder, uri) => {
      const tally = newTally();
      for (const groups of readGroups(folder, uri)) {
        await compareGroups(tally, groups, uri);
      }
      report(folder, tally);
      expect(tally.asked).toBeGreaterThan(5_000);
    },
    300_000,
  );

  it('finds every schema of the tool lists included in itself, reworded', () => {
    const folder = join(DATA, 'github-mcp-server');
    const wrong: unknown[] = [];
    let asked = 0;
    for (const file of readdirSync(folder).filter(f => f.endsWith('.json'))) {
      const list: unknown = JSON.parse(
        readFileSync(join(folder, file), 'utf8'),
      );
      const tools: unknown = isObject(list) ? list.tools : list;
      for (const tool of Array.isArray(tools) ? tools : []) {
        const schema: JsonObject | null = tool.inputSchema ?? null;
        if (schema === null) continue;
        asked += 1;
        const reworded = { ...schema, title: 'another' };
        if (relate(schema, reworded).relation !== 'included') {
          wrong.push([file, tool.name]);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(1_000);
  });
});

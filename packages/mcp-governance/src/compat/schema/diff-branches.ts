import { isJsonObject } from '../../model/documentReader';
import { canonicalJson } from '../../model/digest';
import { JsonValue } from '../../model/json';
import { createEdit, DiffSpot, SchemaDifference, Spot } from './spot';

interface Branch {
  index: number;
  schema: JsonValue;
}

/** Differences between two lists of alternatives; their order means nothing. */
export function* diffBranches(
  spot: Spot,
  keyword: string,
  diffSpot: DiffSpot,
): Generator<SchemaDifference> {
  const before = readBranches(spot.before[keyword]);
  const after = readBranches(spot.after[keyword]);
  const [gone, added] = [without(before, after), without(after, before)];
  const pairs = pairBranches(gone, added);
  for (const [old, next] of pairs) {
    yield* diffPair({ spot, keyword, old, next }, diffSpot);
  }
  const paired = new Set(pairs.flat());
  const all = before.map(({ schema }) => schema);
  for (const branch of gone.filter(each => !paired.has(each))) {
    const rest = all.filter((_each, index) => index !== branch.index);
    yield {
      edit: createEdit(spot, {
        kind: 'branch-removed',
        keyword,
        before: branch.schema,
        patch: [
          {
            path: [...spot.at, keyword],
            value: rest.length === 0 ? undefined : rest,
          },
        ],
      }),
    };
  }
  for (const branch of added.filter(each => !paired.has(each))) {
    yield {
      edit: createEdit(spot, {
        kind: 'branch-added',
        keyword,
        after: branch.schema,
        patch: [
          { path: [...spot.at, keyword], value: [...all, branch.schema] },
        ],
      }),
    };
  }
}

function readBranches(list: JsonValue): Branch[] {
  return Array.isArray(list)
    ? list.map((schema, index) => ({ index, schema }))
    : [];
}

function without(branches: Branch[], others: Branch[]): Branch[] {
  const texts = new Set(others.map(({ schema }) => canonicalJson(schema)));
  return branches.filter(({ schema }) => !texts.has(canonicalJson(schema)));
}

/** Branches that are one and the same, changed: of the same type and discriminators. */
function pairBranches(gone: Branch[], added: Branch[]): [Branch, Branch][] {
  const pairs: [Branch, Branch][] = [];
  const free = [...added];
  for (const old of gone) {
    const next = free.find(each => shapeOf(each) === shapeOf(old));
    if (next) {
      pairs.push([old, next]);
      free.splice(free.indexOf(next), 1);
    }
  }
  return pairs;
}

function shapeOf({ schema }: Branch): string {
  if (!isJsonObject(schema)) {
    return JSON.stringify(schema);
  }
  return canonicalJson([schema.type, discriminatorsOf(schema.properties)]);
}

/** Members of one value only, by which such objects are told apart. */
function discriminatorsOf(properties: JsonValue | undefined): JsonValue {
  return Object.entries(isJsonObject(properties) ? properties : {}).flatMap(
    ([name, schema]) =>
      isJsonObject(schema) &&
      Array.isArray(schema.enum) &&
      schema.enum.length === 1
        ? [[name, schema.enum[0]]]
        : [],
  );
}

interface Pair {
  spot: Spot;
  keyword: string;
  old: Branch;
  next: Branch;
}

function* diffPair(
  { spot, keyword, old, next }: Pair,
  diffSpot: DiffSpot,
): Generator<SchemaDifference> {
  if (isJsonObject(old.schema) && isJsonObject(next.schema)) {
    yield* diffSpot({
      before: old.schema,
      after: next.schema,
      at: [...spot.at, keyword, String(old.index)],
      newAt: [...spot.newAt, keyword, String(next.index)],
      path: spot.path,
    });
  }
}

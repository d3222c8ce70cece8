import { isJsonObject } from '../../model/documentReader';
import { canonicalJson } from '../../model/digest';
import { JsonValue } from '../../model/json';
import { createEdit, DiffSpot, SchemaDifference, Spot } from './spot';
import { SchemaEdit } from './types';

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
  const list = { spot, keyword, all: before };
  for (const branch of gone.filter(each => !paired.has(each))) {
    yield { edit: createRemoval(list, branch) };
  }
  for (const branch of added.filter(each => !paired.has(each))) {
    yield { edit: createAddition(list, branch) };
  }
}

interface BranchList {
  spot: Spot;
  keyword: string;
  /** All branches of the older schema. */
  all: Branch[];
}

function createRemoval(
  { spot, keyword, all }: BranchList,
  branch: Branch,
): SchemaEdit {
  const rest = all.filter(each => each !== branch).map(each => each.schema);
  const value = rest.length === 0 ? undefined : rest;
  return createEdit(spot, {
    kind: 'branch-removed',
    keyword,
    before: branch.schema,
    patch: [{ path: [...spot.at, keyword], value }],
  });
}

function createAddition(
  { spot, keyword, all }: BranchList,
  branch: Branch,
): SchemaEdit {
  const value = [...all, branch].map(each => each.schema);
  return createEdit(spot, {
    kind: 'branch-added',
    keyword,
    after: branch.schema,
    patch: [{ path: [...spot.at, keyword], value }],
  });
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
  const free = new Map<string, Branch[]>();
  for (const branch of [...added].reverse()) {
    const shape = shapeOf(branch);
    const same = free.get(shape) ?? [];
    same.push(branch);
    free.set(shape, same);
  }
  return gone.flatMap((old): [Branch, Branch][] => {
    const next = free.get(shapeOf(old))?.pop();
    return next ? [[old, next]] : [];
  });
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
      roots: spot.roots,
      outer: {
        before: [...(spot.outer?.before ?? []), spot.before],
        after: [...(spot.outer?.after ?? []), spot.after],
      },
    });
  }
}

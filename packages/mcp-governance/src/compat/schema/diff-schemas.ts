import { isJsonObject } from '../../model/documentReader';
import { canonicalJson } from '../../model/digest';
import { JsonObject, JsonValue } from '../../model/json';
import { diffBranches } from './diff-branches';
import { diffMembers } from './diff-members';
import { isAnnotation } from './is-annotation';
import { isSameTree } from './is-same-tree';
import { createEdit, Spot, SchemaDifference } from './spot';
import { EditKind } from './types';

const TEXTS = new Set(['title', 'description', 'examples']);
const BRANCHES = new Set(['anyOf', 'oneOf', 'allOf']);
const CONDITIONAL = ['if', 'then', 'else'];

/** Keywords that are not compared one by one. */
const APART = new Set(['properties', 'required', '$schema', ...CONDITIONAL]);

/** Keywords whose schema is asked of a value below, always. */
const BELOW: Readonly<Record<string, string>> = {
  items: '[]',
  additionalProperties: '.*',
  additionalItems: '[]',
};

const KINDS: Readonly<Record<string, EditKind>> = {
  default: 'default',
  enum: 'enum',
  format: 'format',
  'x-mcp-header': 'header',
};

/** Two schemas with more differences than this are compared as a whole. */
export const MAX_DIFFERENCES = 300;

/**
 * The differences between two normalized schemas, as small as can be told
 * apart, in the order of the older one's keywords: all, or one more than
 * `MAX_DIFFERENCES`.
 */
export function diffSchemas(
  before: JsonObject,
  after: JsonObject,
): SchemaDifference[] {
  const roots = { before, after };
  const root = { before, after, at: [], newAt: [], path: '', roots };
  const found: SchemaDifference[] = [];
  for (const difference of diffSpot(root)) {
    found.push(difference);
    if (found.length > MAX_DIFFERENCES) {
      break;
    }
  }
  return found;
}

function* diffSpot(spot: Spot): Generator<SchemaDifference> {
  const { before, after } = spot;
  if (isUnrolled(spot)) {
    return;
  }
  yield* diffMembers(spot, diffSpot);
  for (const keyword of new Set([
    ...Object.keys(before),
    ...Object.keys(after),
  ])) {
    if (!APART.has(keyword)) {
      yield* diffKeyword(spot, keyword);
    }
  }
  yield* diffConditional(spot);
}

/** A recursive reference on one side, and what it leads to on the other. */
function isUnrolled({ before, after, roots }: Spot): boolean {
  return (
    Object.hasOwn(before, '$ref') !== Object.hasOwn(after, '$ref') &&
    isSameTree(before, after, roots)
  );
}

/** `if` says nothing without `then` and `else`, nor they without it: one edit. */
function* diffConditional(spot: Spot): Generator<SchemaDifference> {
  const changed = CONDITIONAL.filter(
    keyword => !isSame(own(spot.before, keyword), own(spot.after, keyword)),
  );
  if (changed.length > 0) {
    const patch = changed.map(keyword => ({
      path: [...spot.at, keyword],
      value: own(spot.after, keyword),
    }));
    yield { edit: { ...createKeywordEdit(spot, 'if'), patch } };
  }
}

function* diffKeyword(
  spot: Spot,
  keyword: string,
): Generator<SchemaDifference> {
  const before = own(spot.before, keyword);
  const after = own(spot.after, keyword);
  if (isSame(before, after)) {
    return;
  }
  if (TEXTS.has(keyword)) {
    yield {
      text: { ...placeOf(spot, keyword), field: keyword, before, after },
    };
  } else if (
    BRANCHES.has(keyword) &&
    Array.isArray(before) &&
    Array.isArray(after)
  ) {
    yield* diffBranches(spot, keyword, diffSpot);
  } else if (isJsonObject(before) && isJsonObject(after)) {
    yield* diffObjects(spot, keyword, { before, after });
  } else {
    yield { edit: createKeywordEdit(spot, keyword) };
  }
}

/** A keyword that is an object on both sides: a schema below, schemas by name, or data. */
function* diffObjects(
  spot: Spot,
  keyword: string,
  { before, after }: Record<'before' | 'after', JsonObject>,
): Generator<SchemaDifference> {
  if (Object.hasOwn(BELOW, keyword)) {
    const path = spot.path + BELOW[keyword];
    yield* diffSpot({ ...descend(spot, [keyword]), before, after, path });
  } else if (keyword === 'patternProperties' || keyword === '$defs') {
    yield* diffNamed(spot, keyword, { before, after });
  } else {
    yield { edit: createKeywordEdit(spot, keyword) };
  }
}

function* diffNamed(
  spot: Spot,
  keyword: string,
  { before, after }: Record<'before' | 'after', JsonObject>,
): Generator<SchemaDifference> {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, next] = [own(before, name), own(after, name)];
    const below = descend(spot, [keyword, name]);
    const path = `${spot.path}.{${name}}`;
    if (isJsonObject(old) && isJsonObject(next)) {
      yield* diffSpot({ ...below, before: old, after: next, path });
    } else if (!isSame(old, next)) {
      yield {
        edit: createEdit(spot, {
          kind: 'keyword',
          keyword,
          before: old,
          after: next,
          patch: [{ path: [...spot.at, keyword, name], value: next }],
        }),
      };
    }
  }
}

function createKeywordEdit(spot: Spot, keyword: string) {
  const before = own(spot.before, keyword);
  const after = own(spot.after, keyword);
  const usual = isAnnotation(keyword) ? 'annotation' : 'keyword';
  return createEdit(spot, {
    kind: Object.hasOwn(KINDS, keyword) ? KINDS[keyword] : usual,
    keyword,
    before,
    after,
    ...(keyword === 'enum' && compareValues(before, after)),
    patch: [{ path: [...spot.at, keyword], value: after }],
  });
}

function compareValues(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): { lost?: JsonValue[]; gained?: JsonValue[] } {
  if (!Array.isArray(before) || !Array.isArray(after)) {
    return {};
  }
  return { lost: without(before, after), gained: without(after, before) };
}

function without(values: JsonValue[], others: JsonValue[]): JsonValue[] {
  const texts = new Set(others.map(canonicalJson));
  return values.filter(value => !texts.has(canonicalJson(value)));
}

function descend(spot: Spot, segments: string[]): Spot {
  return {
    ...spot,
    at: [...spot.at, ...segments],
    newAt: [...spot.newAt, ...segments],
    outer: undefined,
  };
}

function placeOf({ at, newAt, path }: Spot, keyword: string) {
  return { at: [...at, keyword], newAt: [...newAt, keyword], path };
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isSame(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
): boolean {
  return (
    left === right ||
    (left !== undefined &&
      right !== undefined &&
      canonicalJson(left) === canonicalJson(right))
  );
}

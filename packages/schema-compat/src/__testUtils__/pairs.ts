import { isArray, isObject, JsonObject, JsonValue } from '../json/json';
import { Random } from './random';
import { Dialect, SchemaMaker } from './schemas';
import { Widener } from './widened';

/** Two schemas, often close to each other. */
export interface Pair {
  readonly a: JsonObject;
  readonly b: JsonObject;
  readonly dialect: Dialect;
}

function nudge(random: Random, value: number): number {
  return Math.max(0, value + random.pick([-1, 1, 1, 2]));
}

/** Keywords that hold schemas by name. */
const maps = [
  ...['properties', 'patternProperties'],
  ...['dependentSchemas', 'dependencies', 'dependentRequired'],
];
const inert = ['$schema', '$ref', '$defs', 'definitions', 'items'];

function changeOne(
  random: Random,
  maker: SchemaMaker,
  schema: JsonObject,
): JsonObject {
  const draft: { [keyword: string]: JsonValue } = { ...schema };
  // Ajv heeds what stands beside a reference in draft 7, against the text.
  if ('$ref' in draft) return draft;
  const keywords = Object.keys(draft).filter(name => !inert.includes(name));
  if (keywords.length === 0 || random.chance(0.2)) {
    const extra = maker.object(1);
    const keyword = random.pick(Object.keys(extra));
    return keyword === undefined || keyword in draft
      ? draft
      : { ...draft, [keyword]: extra[keyword] };
  }
  const keyword = random.pick(keywords);
  const value = draft[keyword];
  if (random.chance(0.35)) {
    const { [keyword]: _, ...rest } = draft;
    return rest;
  }
  if (typeof value === 'number' && keyword !== 'multipleOf') {
    draft[keyword] = nudge(random, value);
  } else if (keyword === 'required' || keyword === 'enum') {
    if (isArray(value) && value.length > 1) draft[keyword] = value.slice(1);
  } else draft[keyword] = descend(random, maker, [keyword, value]);
  return draft;
}

/** Changes something inside a keyword's value. */
function descend(
  random: Random,
  maker: SchemaMaker,
  [keyword, value]: readonly [string, JsonValue],
): JsonValue {
  if (isArray(value) && value.length > 0) {
    const at = random.below(value.length);
    return value.map((item, i) =>
      i === at && isObject(item) ? mutate(random, maker, item) : item,
    );
  }
  if (!isObject(value) || isArray(value)) return value;
  if (!maps.includes(keyword)) return mutate(random, maker, value);
  const keys = Object.keys(value).filter(key => isObject(value[key]));
  if (keys.length === 0) return value;
  const key = random.pick(keys);
  const child = value[key];
  return isObject(child) && !isArray(child)
    ? { ...value, [key]: mutate(random, maker, child) }
    : value;
}

function mutate(
  random: Random,
  maker: SchemaMaker,
  schema: JsonObject,
): JsonObject {
  return changeOne(random, maker, schema);
}

/** The pair of a seed. */
export function makePair(seed: number): Pair {
  const random = new Random(seed);
  const dialect: Dialect = random.chance(0.7) ? '2020-12' : 'draft-07';
  const maker = new SchemaMaker(random, dialect);
  const a = maker.document();
  const way = random.next();
  if (way < 0.15) return { a, b: maker.document(), dialect };
  let b = a;
  for (let i = 0; i <= random.below(3); i += 1) b = mutate(random, maker, b);
  return random.chance(0.5) ? { a, b, dialect } : { a: b, b: a, dialect };
}

/** Two schemas of which B has all values of A, by construction. */
export function makeWidened(seed: number): Pair {
  const random = new Random(seed);
  const dialect: Dialect = random.chance(0.7) ? '2020-12' : 'draft-07';
  const maker = new SchemaMaker(random, dialect);
  const a = maker.document();
  const widener = new Widener(random, maker);
  let b = a;
  for (let i = 0; i <= random.below(3); i += 1) b = widener.widen(b);
  return { a, b, dialect };
}

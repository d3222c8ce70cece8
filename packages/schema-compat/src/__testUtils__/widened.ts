import { isArray, isObject, JsonObject, JsonValue, own } from '../json/json';
import { Random } from './random';
import { SchemaMaker } from './schemas';

type Draft = { [keyword: string]: JsonValue };

/** Keywords that only ever reject, so that without one there are more values. */
const removable = [
  'type enum const minimum maximum exclusiveMinimum exclusiveMaximum',
  'multipleOf minLength maxLength pattern required minProperties',
  'maxProperties propertyNames additionalProperties minItems maxItems',
  'uniqueItems contains allOf anyOf oneOf not if dependentRequired',
  'dependentSchemas dependencies',
].flatMap(line => line.split(' '));

const raised = [
  'maximum',
  'exclusiveMaximum',
  'maxLength',
  'maxProperties',
].concat('maxItems', 'maxContains');
const lowered = [
  'minimum',
  'exclusiveMinimum',
  'minLength',
  'minProperties',
].concat('minItems', 'minContains');
const counts = /^min(Length|Properties|Items|Contains)$/;

/** Where a wider schema makes the whole wider: no negation, no count, no rest. */
const maps = ['properties', 'patternProperties', '$defs', 'definitions'];
const lists = ['allOf', 'anyOf', 'prefixItems'];
const single = ['items', 'additionalProperties', 'additionalItems', 'then'];

function isPlain(value: JsonValue | undefined): value is JsonObject {
  return value !== undefined && isObject(value) && !isArray(value);
}

function pathsOf(keyword: string, value: JsonValue): string[][] {
  if (single.includes(keyword)) return isArray(value) ? [] : [[keyword]];
  const isMap = maps.includes(keyword) && isPlain(value);
  const isList = lists.includes(keyword) && isArray(value);
  return isMap || isList ? Object.keys(value).map(key => [keyword, key]) : [];
}

function replaceAt(
  value: JsonValue,
  [token, ...rest]: readonly string[],
  change: (schema: JsonObject) => JsonObject,
): JsonValue {
  if (token === undefined) return isPlain(value) ? change(value) : value;
  if (isArray(value)) {
    return value.map((item, i) =>
      String(i) === token ? replaceAt(item, rest, change) : item,
    );
  }
  if (!isPlain(value)) return value;
  const child = own(value, token);
  return child === undefined
    ? value
    : { ...value, [token]: replaceAt(child, rest, change) };
}

/** Takes a schema and gives one that has all its values, by construction. */
export class Widener {
  constructor(
    private readonly random: Random,
    private readonly maker: SchemaMaker,
  ) {}

  widen(schema: JsonObject, isRoot = true): JsonObject {
    const { random } = this;
    if ('unevaluatedProperties' in schema || 'unevaluatedItems' in schema) {
      return schema;
    }
    const paths = Object.entries(schema).flatMap(([keyword, value]) =>
      pathsOf(keyword, value),
    );
    if (paths.length > 0 && random.chance(0.5)) {
      const changed = replaceAt(schema, random.pick(paths), child =>
        this.widen(child, false),
      );
      return isPlain(changed) ? changed : schema;
    }
    return isRoot || random.chance(0.8)
      ? this.loosen(schema)
      : {
          anyOf: random.chance(0.5)
            ? [schema, this.other()]
            : [this.other(), schema],
        };
  }

  private other(): JsonObject {
    return this.maker.object(1);
  }

  private loosen(schema: JsonObject): JsonObject {
    const keyword = this.random.pick(
      Object.keys(schema).filter(name =>
        [...removable, ...lowered, ...raised].includes(name),
      ),
    );
    const value = keyword === undefined ? undefined : own(schema, keyword);
    if (keyword === undefined || value === undefined) return schema;
    const draft: Draft = { ...schema };
    const looser = this.looser(keyword, value);
    if (looser !== undefined && this.random.chance(0.7))
      draft[keyword] = looser;
    else if (removable.includes(keyword)) delete draft[keyword];
    return draft;
  }

  /** The same keyword with a value that rejects no more than the old one. */
  private looser(keyword: string, value: JsonValue): JsonValue | undefined {
    const { random } = this;
    if (typeof value === 'number') {
      if (raised.includes(keyword)) return value + 1 + random.below(2);
      if (!lowered.includes(keyword)) return undefined;
      return counts.test(keyword) ? Math.max(0, value - 1) : value - 1;
    }
    if (keyword === 'type') return this.moreTypes(value);
    if (!isArray(value)) return undefined;
    if (keyword === 'required') return value.slice(1);
    if (keyword === 'enum') return [...value, `new ${random.below(9)}`];
    if (keyword === 'anyOf') return [...value, this.other()];
    return undefined;
  }

  private moreTypes(value: JsonValue): JsonValue {
    const types = isArray(value) ? value : [value];
    if (types.includes('integer') && this.random.chance(0.5)) {
      const wider = types.map(t => (t === 'integer' ? 'number' : t));
      return [...new Set(wider)];
    }
    return [...new Set([...types, this.random.pick(['null', 'string'])])];
  }
}

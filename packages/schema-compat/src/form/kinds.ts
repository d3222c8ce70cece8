import { isArray, JsonValue, own, toKey } from '../json/json';
import { Plain } from './plain';

/** The kinds of values, whole numbers and others apart, as bits. */
export const kindBits = {
  null: 1,
  boolean: 2,
  integer: 4,
  string: 8,
  array: 16,
  object: 32,
  fraction: 64,
} as const;

export const number = kindBits.integer | kindBits.fraction;
const every = 127;

function bitsOfType(name: unknown): number {
  switch (name) {
    case 'null':
    case 'boolean':
    case 'integer':
    case 'string':
    case 'array':
    case 'object':
      return kindBits[name];
    default:
      return number;
  }
}

/** The kind of a value. */
export function kindOf(value: JsonValue): number {
  if (value === null) return kindBits.null;
  if (typeof value === 'boolean') return kindBits.boolean;
  if (typeof value === 'string') return kindBits.string;
  if (typeof value === 'number') {
    return Number.isInteger(value) ? kindBits.integer : kindBits.fraction;
  }
  return isArray(value) ? kindBits.array : kindBits.object;
}

/** The values that `enum` or `const` name, where either is there. */
export function listOf(schema: Plain): readonly JsonValue[] | undefined {
  if (typeof schema === 'boolean') return undefined;
  const list = own(schema, 'enum');
  if (isList(list)) return list;
  const only = own(schema, 'const');
  return isValue(only) ? [only] : undefined;
}

/** The schema was found plain: what its `enum` and `const` hold is JSON. */
function isList(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isValue(value: unknown): value is JsonValue {
  return value !== undefined;
}

/** A bit for each kind of value that `type` names, all where it is absent. */
export function typesOf(schema: {
  readonly [keyword: string]: unknown;
}): number {
  const type = own(schema, 'type');
  if (type === undefined) return every;
  return Array.isArray(type)
    ? type.reduce<number>((bits, name) => bits | bitsOfType(name), 0)
    : bitsOfType(type);
}

/** A bit for each kind of value that the schema may take. */
export function kindsOf(schema: Plain): number {
  if (typeof schema === 'boolean') return schema ? every : 0;
  const kinds = typesOf(schema);
  const list = listOf(schema);
  if (!list) return kinds;
  return kinds & list.reduce<number>((bits, v) => bits | kindOf(v), 0);
}

/** Whether all values of one list are in another. */
export function isSublist(
  some: readonly JsonValue[],
  all: readonly JsonValue[],
): boolean {
  const keys = new Set(all.map(toKey));
  return some.every(value => keys.has(toKey(value)));
}

import { isJsonObject } from '../../model/documentReader';
import { canonicalJson, compareText } from '../../model/digest';
import { JsonObject, JsonValue } from '../../model/json';
import { kindOfKeyword } from '../../model/snapshot/schemaKeywords';
import { joinNullable } from './join-nullable';
import { inlineRefs } from './inline-refs';

/** Keywords that, with this value, say nothing. */
const NO_OPS: Readonly<Record<string, string>> = {
  minLength: '0',
  minItems: '0',
  minProperties: '0',
  uniqueItems: 'false',
  required: '[]',
  properties: '{}',
  patternProperties: '{}',
  dependentRequired: '{}',
  dependentSchemas: '{}',
  items: '{}',
  deprecated: 'false',
  readOnly: 'false',
  writeOnly: 'false',
};

/** Keywords that only say how a schema is written. */
const NOTATION = new Set(['$id', '$anchor', '$comment', '$vocabulary']);

/**
 * The same schema, said in one way: local references stand where they lead,
 * `const` is an `enum` unless both are there, a nullable type is a list of types, sets are sorted, and
 * what says nothing is left out. Values and their annotations stay.
 *
 * @param schema - as published; its depth was checked when it was read
 */
export function normalizeSchema(schema: JsonObject): JsonObject {
  return normalizeObject(inlineRefs(schema));
}

function normalizeValue(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(normalizeValue);
  }
  return isJsonObject(value) ? normalizeObject(value) : value;
}

function normalizeObject(schema: JsonObject): JsonObject {
  const members = Object.entries(schema)
    .filter(([keyword]) => !NOTATION.has(keyword))
    .map(([keyword, value]) =>
      keyword === 'const' && !Object.hasOwn(schema, 'enum')
        ? (['enum', [value]] satisfies [string, JsonValue])
        : normalizeMember(keyword, value),
    )
    .filter(([keyword, value]) => !isNoOp(keyword, value));
  return unwrap(joinNullable(joinInteger(Object.fromEntries(members))));
}

/** A number that is a multiple of 1 is an integer, and an integer is one anyway. */
function joinInteger(schema: JsonObject): JsonObject {
  const { type, multipleOf, ...others } = schema;
  const isInteger = type === 'integer' || type === 'number';
  return isInteger && multipleOf === 1
    ? { ...others, type: 'integer' }
    : schema;
}

function normalizeMember(
  keyword: string,
  value: JsonValue,
): [string, JsonValue] {
  switch (kindOfKeyword(keyword)) {
    case 'schema':
      return [keyword, normalizeValue(value)];
    case 'unorderedSchemas':
      return [keyword, normalizeValue(value)];
    case 'schemaMap':
      return [keyword, mapMembers(value, normalizeValue)];
    case 'set':
      return [keyword, normalizeSet(keyword, value)];
    case 'setMap':
      return [keyword, mapMembers(value, each => normalizeSet('', each))];
    default:
      return [keyword, normalizeData(keyword, value)];
  }
}

function mapMembers(
  value: JsonValue,
  change: (member: JsonValue) => JsonValue,
): JsonValue {
  return isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, change(member)]),
      )
    : value;
}

function normalizeSet(keyword: string, value: JsonValue): JsonValue {
  if (!Array.isArray(value)) {
    return value;
  }
  const byText = new Map(value.map(item => [canonicalJson(item), item]));
  const sorted = [...byText]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, item]) => item);
  return keyword === 'type' && sorted.length === 1 ? sorted[0] : sorted;
}

function normalizeData(keyword: string, value: JsonValue): JsonValue {
  return typeof value === 'string' &&
    (keyword === 'description' || keyword === 'title')
    ? value.replace(/\r\n?/g, '\n')
    : value;
}

function isNoOp(keyword: string, value: JsonValue): boolean {
  return (
    Object.hasOwn(NO_OPS, keyword) && canonicalJson(value) === NO_OPS[keyword]
  );
}

/** `allOf` of one schema, alone, is that schema. */
function unwrap(schema: JsonObject): JsonObject {
  const { allOf, ...others } = schema;
  const [only, ...more] = Array.isArray(allOf) ? allOf : [];
  const isAlone =
    isJsonObject(only) &&
    more.length === 0 &&
    Object.keys(others).every(keyword => !Object.hasOwn(only, keyword));
  return isAlone ? { ...only, ...others } : schema;
}

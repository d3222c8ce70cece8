import { JsonObject, JsonValue } from '../json';
import { isJsonObject } from '../documentReader';
import { createPointer } from '../pointer';

/** Keywords whose value is an object of schemas by name. */
const SCHEMA_MAPS = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
  'dependencies',
]);

/** Keywords whose value is a schema or, in some drafts, a list of schemas. */
const SCHEMAS = new Set([
  'items',
  'additionalItems',
  'prefixItems',
  'additionalProperties',
  'unevaluatedItems',
  'unevaluatedProperties',
  'contains',
  'propertyNames',
  'contentSchema',
  'not',
  'if',
  'then',
  'else',
  'allOf',
  'anyOf',
  'oneOf',
]);

/** Lists of schemas whose order changes nothing. */
const UNORDERED_SCHEMAS = new Set(['allOf', 'anyOf', 'oneOf']);

/** Lists of values whose order changes nothing. */
const SETS = new Set(['required', 'type', 'enum']);

/** What the value of a keyword is. */
export type KeywordKind =
  | 'schemaMap'
  | 'schema'
  | 'unorderedSchemas'
  | 'set'
  | 'setMap'
  | 'data';

/** What a JSON Schema keyword holds; data is anything that is no schema. */
export function kindOfKeyword(keyword: string): KeywordKind {
  if (SCHEMA_MAPS.has(keyword)) {
    return 'schemaMap';
  }
  if (UNORDERED_SCHEMAS.has(keyword)) {
    return 'unorderedSchemas';
  }
  if (SCHEMAS.has(keyword)) {
    return 'schema';
  }
  if (keyword === 'dependentRequired') {
    return 'setMap';
  }
  return SETS.has(keyword) ? 'set' : 'data';
}

/** One schema within a schema. */
export interface SubSchema {
  schema: JsonObject;
  pointer: string;
}

/** Every schema within a schema, itself included, but none within data. */
export function* walkSchemas(root: JsonObject): Generator<SubSchema> {
  const waiting: { value: JsonValue; pointer: string }[] = [
    { value: root, pointer: '' },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, pointer } = next;
    if (Array.isArray(value)) {
      value.forEach((item, index) =>
        waiting.push({ value: item, pointer: `${pointer}/${index}` }),
      );
    } else if (isJsonObject(value)) {
      yield { schema: value, pointer };
      waiting.push(...childSchemas(value, pointer));
    }
  }
}

function childSchemas(
  schema: JsonObject,
  pointer: string,
): { value: JsonValue; pointer: string }[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const at = pointer + createPointer([keyword]);
    const kind = kindOfKeyword(keyword);
    if (kind === 'schema' || kind === 'unorderedSchemas') {
      return [{ value, pointer: at }];
    }
    return kind === 'schemaMap' && isJsonObject(value)
      ? Object.entries(value).map(([name, each]) => ({
          value: each,
          pointer: at + createPointer([name]),
        }))
      : [];
  });
}

import { isObject, own } from '../json/json';

/** The two dialects we read. */
export type Dialect = '2020-12' | 'draft-07';

const known = new Map<string, Dialect>([
  ['https://json-schema.org/draft/2020-12/schema', '2020-12'],
  ['http://json-schema.org/draft/2020-12/schema', '2020-12'],
  ['http://json-schema.org/draft-07/schema', 'draft-07'],
  ['https://json-schema.org/draft-07/schema', 'draft-07'],
]);

/** The dialect that `$schema` names, 2020-12 where it is absent, undefined where we do not read it. */
export function dialectOf(schema: unknown): Dialect | undefined {
  if (!isObject(schema)) return '2020-12';
  const named = own(schema, '$schema');
  if (named === undefined) return '2020-12';
  if (typeof named !== 'string') return undefined;
  return known.get(named.replace(/#$/, ''));
}

/** Keywords whose value is a schema. */
export const schemaKeywords = [
  'additionalItems',
  'additionalProperties',
  'contains',
  'contentSchema',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
];

/** Keywords whose value is a list of schemas. */
export const listKeywords = ['allOf', 'anyOf', 'items', 'oneOf', 'prefixItems'];

/** Keywords whose value is an object of schemas. */
export const mapKeywords = [
  '$defs',
  'definitions',
  'dependencies',
  'dependentSchemas',
  'patternProperties',
  'properties',
];

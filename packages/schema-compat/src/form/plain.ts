import { Dialect } from '../read/dialect';
import { isJson, isObject } from '../json/json';

/** A schema that was found plain: all its keywords are valid and have no hidden meaning. */
export type Plain = boolean | { readonly [keyword: string]: unknown };

type Check = (value: unknown, walk: Walk) => boolean;

/** How much of a schema is looked at before it is left to the search. */
export interface Walk {
  readonly dialect: Dialect;
  left: number;
  depth: number;
  /** Whether it refers to other places of its document. */
  refers: boolean;
  /** Whether a part of it goes by a name of its own. */
  isNamed: boolean;
  divides: boolean;
}

const maxSchemas = 20_000;
export const maxDepth = 50;

const jsonTypes = new Set(
  'null boolean integer number string array object'.split(' '),
);

const isNumber: Check = value =>
  typeof value === 'number' && Number.isFinite(value);

const isDivisor: Check = (value, walk) => {
  walk.divides = true;
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
};

const isCount: Check = value =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

const isText: Check = value => typeof value === 'string';

const isTexts: Check = value =>
  Array.isArray(value) && value.every(item => typeof item === 'string');

const isType: Check = value =>
  Array.isArray(value)
    ? value.length > 0 && value.every(item => jsonTypes.has(item))
    : typeof value === 'string' && jsonTypes.has(value);

const isSchema: Check = (value, walk) => {
  if (typeof value === 'boolean') return true;
  if (!isObject(value)) return false;
  walk.left -= 1;
  walk.depth += 1;
  let isFine = walk.left >= 0 && walk.depth <= maxDepth;
  for (const keyword of Object.keys(value)) {
    if (!isFine) return false;
    isFine = isKeyword(keyword, value[keyword], walk);
  }
  walk.depth -= 1;
  return isFine;
};

const isSchemas: Check = (value, walk) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(item => isSchema(item, walk));

const isMapOf =
  (isOne: Check): Check =>
  (value, walk) =>
    isObject(value) && Object.values(value).every(item => isOne(item, walk));

const isSchemaMap = isMapOf(isSchema);

/** Under `dependencies`, names or a schema. */
const isDependency: Check = (value, walk) =>
  Array.isArray(value) ? isTexts(value, walk) : isSchema(value, walk);

const never: Check = () => false;

/** That a part has a name is no matter, unless references are read from there. */
const isOwnName: Check = (_, walk) => {
  walk.isNamed ||= walk.depth > 1;
  return true;
};

const isLocal: Check = (value, walk) => {
  walk.refers = true;
  return typeof value === 'string' && value.startsWith('#/');
};

/** Keywords of one dialect are left to the search in the other. */
const ifNew =
  (check: Check): Check =>
  (value, walk) =>
    walk.dialect === '2020-12' && check(value, walk);

const ifOld =
  (check: Check): Check =>
  (value, walk) =>
    walk.dialect === 'draft-07' && check(value, walk);

const groups: readonly (readonly [string, Check])[] = [
  ['type', isType],
  ['enum', value => Array.isArray(value) && value.every(v => isJson(v))],
  ['const', value => isJson(value)],
  ['minimum maximum exclusiveMinimum exclusiveMaximum', isNumber],
  ['multipleOf', isDivisor],
  ['minLength maxLength minItems maxItems', isCount],
  ['minProperties maxProperties', isCount],
  ['pattern format', isText],
  ['required', isTexts],
  ['uniqueItems', value => typeof value === 'boolean'],
  ['properties patternProperties', isSchemaMap],
  ['additionalProperties propertyNames items not', isSchema],
  ['allOf anyOf oneOf', isSchemas],
  ['prefixItems', ifNew(isSchemas)],
  ['$schema', (_, { depth }) => depth === 1],
  ['$id', isOwnName],
  ['$ref', isLocal],
  ['$dynamicRef', never],
  ['contains if then else', isSchema],
  ['minContains maxContains', ifNew(isCount)],
  ['dependentRequired', ifNew(isMapOf(isTexts))],
  ['dependentSchemas', ifNew(isSchemaMap)],
  ['dependencies', ifOld(isMapOf(isDependency))],
  ['unevaluatedProperties unevaluatedItems', ifNew(isSchema)],
  ['additionalItems', ifNew(() => true)],
];

const checks = new Map(
  groups.flatMap(([names, check]) =>
    names.split(' ').map(name => [name, check] as const),
  ),
);

function isKeyword(keyword: string, value: unknown, walk: Walk): boolean {
  const check = checks.get(keyword);
  return check === undefined || value === undefined || check(value, walk);
}

const silent = new Set(['$schema', '$id']);

/** Whether a keyword says something of values, or leads to what does. */
export function isSaying(keyword: string): boolean {
  return checks.has(keyword) && !silent.has(keyword);
}

/** A walk through a document of the dialect. */
export function startWalk(dialect: Dialect): Walk {
  return {
    dialect,
    left: maxSchemas,
    depth: 0,
    refers: false,
    isNamed: false,
    divides: false,
  };
}

/**
 * Whether a schema can be read off its form: it is valid, nests moderately, and
 * has no references but those that the walk remarks.
 */
export function isPlain(schema: unknown, walk: Walk): schema is Plain {
  return isSchema(schema, walk) && !(walk.refers && walk.isNamed);
}

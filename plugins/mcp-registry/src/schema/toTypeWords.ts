import { JsonObject, JsonValue } from 'mcp-governance';
import {
  getOwn,
  isJsonObject,
  ResolvedSchema,
  resolveSchema,
} from './resolveSchema';

const MAX_DEPTH = 4;
const MAX_VALUES = 8;
const MAX_LITERAL = 40;

const UNRESOLVED: Record<Exclude<ResolvedSchema['kind'], 'object'>, string> = {
  anything: 'anything',
  nothing: 'nothing',
  cyclic: 'refers to itself',
  remote: 'defined elsewhere',
  missing: 'undefined reference',
  odd: 'unreadable',
};

function cut(text: string, maxLength = MAX_LITERAL): string {
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}

/** Writes a JSON value on one short line. */
export function toLiteral(value: JsonValue): string {
  if (typeof value === 'string') {
    return cut(JSON.stringify(value.slice(0, MAX_LITERAL * 2)));
  }
  return cut(JSON.stringify(value));
}

function joinSome(values: string[], separator: string, all: number): string {
  const more = all - values.length;
  const shown = [...new Set(values)].join(separator);
  return more > 0
    ? `${shown}${separator}${more.toLocaleString('en')} more`
    : shown;
}

function toNumber(schema: JsonObject, key: string): number | undefined {
  const value = getOwn(schema, key);
  return typeof value === 'number' ? value : undefined;
}

function toRange(
  minimum: number | undefined,
  maximum: number | undefined,
): string {
  if (minimum !== undefined && maximum !== undefined) {
    return minimum === maximum ? `${minimum}` : `${minimum}–${maximum}`;
  }
  if (minimum !== undefined) {
    return `at least ${minimum}`;
  }
  return maximum === undefined ? '' : `at most ${maximum}`;
}

function toSize(range: string, noun: string): string {
  if (range === '') {
    return '';
  }
  return /(^| )1$/.test(range) ? `${range} ${noun}` : `${range} ${noun}s`;
}

function toNumberWords(word: string, schema: JsonObject): string {
  const above = toNumber(schema, 'exclusiveMinimum');
  const below = toNumber(schema, 'exclusiveMaximum');
  return [
    word,
    toRange(toNumber(schema, 'minimum'), toNumber(schema, 'maximum')),
    above === undefined ? '' : `above ${above}`,
    below === undefined ? '' : `below ${below}`,
  ]
    .filter(part => part !== '')
    .join(' ');
}

function toStringWords(schema: JsonObject): string {
  const format = getOwn(schema, 'format');
  const pattern = getOwn(schema, 'pattern');
  const length = toRange(
    toNumber(schema, 'minLength'),
    toNumber(schema, 'maxLength'),
  );
  const word =
    typeof format === 'string' ? `string (${cut(format)})` : 'string';
  return [
    typeof pattern === 'string' ? `${word} matching /${cut(pattern)}/` : word,
    toSize(length, 'character'),
  ]
    .filter(part => part !== '')
    .join(', ');
}

function wrap(words: string): string {
  return words.includes(' or ') || words.includes(' | ') ? `(${words})` : words;
}

function toArrayWords(schema: JsonObject, inner: Inner): string {
  const items = getOwn(schema, 'items');
  const size = toRange(
    toNumber(schema, 'minItems'),
    toNumber(schema, 'maxItems'),
  );
  const word =
    items === undefined || Array.isArray(items)
      ? 'array'
      : `array of ${wrap(inner(items))}`;
  return [word, toSize(size, 'item')].filter(part => part !== '').join(', ');
}

function toObjectWords(schema: JsonObject, inner: Inner): string {
  const values = getOwn(schema, 'additionalProperties');
  return getOwn(schema, 'properties') === undefined && isJsonObject(values)
    ? `object with values of ${wrap(inner(values))}`
    : 'object';
}

type Inner = (schema: JsonValue) => string;

function toNamedTypeWords(
  type: JsonValue,
  schema: JsonObject,
  inner: Inner,
): string {
  switch (type) {
    case 'integer':
    case 'number':
      return toNumberWords(type, schema);
    case 'string':
      return toStringWords(schema);
    case 'array':
      return toArrayWords(schema, inner);
    case 'object':
      return toObjectWords(schema, inner);
    default:
      return typeof type === 'string' ? cut(type) : 'unreadable';
  }
}

function toUntypedWords(schema: JsonObject, inner: Inner): string {
  const all = getOwn(schema, 'allOf');
  if (Array.isArray(all) && all.length > 0) {
    return joinSome(all.slice(0, MAX_VALUES).map(inner), ' and ', all.length);
  }
  if (getOwn(schema, 'properties') !== undefined) {
    return 'object';
  }
  return getOwn(schema, 'items') === undefined
    ? 'anything'
    : toArrayWords(schema, inner);
}

function toObjectSchemaWords(schema: JsonObject, inner: Inner): string {
  const values = getOwn(schema, 'enum');
  if (Array.isArray(values)) {
    const shown = values.slice(0, MAX_VALUES).map(toLiteral);
    return joinSome(shown, ' | ', values.length) || 'nothing';
  }
  const literal = getOwn(schema, 'const');
  if (literal !== undefined) {
    return toLiteral(literal);
  }
  const variants = getOwn(schema, 'anyOf') ?? getOwn(schema, 'oneOf');
  if (Array.isArray(variants) && variants.length > 0) {
    const shown = variants.slice(0, MAX_VALUES).map(inner);
    return joinSome(shown, ' or ', variants.length);
  }
  const type = getOwn(schema, 'type');
  if (Array.isArray(type)) {
    const shown = type
      .slice(0, MAX_VALUES)
      .map(each => toNamedTypeWords(each, schema, inner));
    return joinSome(shown, ' or ', type.length);
  }
  return type === undefined
    ? toUntypedWords(schema, inner)
    : toNamedTypeWords(type, schema, inner);
}

/**
 * Says in words what values a schema takes: `"asc" | "desc"`,
 * `integer 1–100`, `array of string`. The work is bounded, whatever the
 * schema is.
 *
 * @param schema - any value at all
 * @param root - the document that references point into
 */
export function toTypeWords(
  schema: JsonValue | undefined,
  root: JsonObject,
  depth = 0,
): string {
  if (depth > MAX_DEPTH) {
    return '…';
  }
  const resolved = resolveSchema(schema, root);
  return resolved.kind === 'object'
    ? toObjectSchemaWords(resolved.schema, nested =>
        toTypeWords(nested, root, depth + 1),
      )
    : UNRESOLVED[resolved.kind];
}

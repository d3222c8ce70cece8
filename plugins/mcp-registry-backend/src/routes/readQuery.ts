import { z } from 'zod';
import { InputIssue } from './parseInput';

/** What a query string says, in the types that a schema expects. */
export interface ReadQuery {
  query: Record<string, unknown>;
  issues: InputIssue[];
}

type Kind = 'list' | 'number' | 'boolean' | 'text';

const NUMBER = /^-?\d{1,16}$/;

/**
 * Reads a query string. Express's own reader would make objects of brackets
 * and of long lists, so the URL is read as it stands.
 *
 * @param schema - names the keys that there are, and their types
 * @param url - path and query of the request
 */
export function readQuery(
  schema: z.ZodObject | undefined,
  url: string,
): ReadQuery {
  const start = url.indexOf('?');
  const given = new URLSearchParams(start < 0 ? '' : url.slice(start));
  const read: ReadQuery = { query: {}, issues: [] };
  for (const key of new Set(given.keys())) {
    const type = schema && Object.hasOwn(schema.shape, key);
    const issue = type ? checkValues(given.getAll(key)) : unknownKey(schema);
    if (issue) {
      read.issues.push({ path: `query.${key.slice(0, 100)}`, message: issue });
    } else if (schema) {
      read.query[key] = coerce(toKind(schema.shape[key]), given.getAll(key));
    }
  }
  return read;
}

function unknownKey(schema: z.ZodObject | undefined): string {
  const keys = Object.keys(schema?.shape ?? {});
  return keys.length > 0
    ? `Unknown key, expected one of ${keys.join(', ')}`
    : 'Unknown key, nothing is expected in the query';
}

function checkValues(values: string[]): string | undefined {
  return values.some(value => value.includes('\0'))
    ? 'A value holds a NUL character'
    : undefined;
}

function toKind(schema: z.core.$ZodType): Kind {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (inner instanceof z.ZodArray) {
    return 'list';
  }
  if (inner instanceof z.ZodNumber) {
    return 'number';
  }
  return inner instanceof z.ZodBoolean ? 'boolean' : 'text';
}

/** What cannot be read as its kind stays a text, for the schema to refuse. */
function coerce(kind: Kind, values: string[]): unknown {
  if (kind === 'list' || values.length > 1) {
    return values;
  }
  const [value] = values;
  if (kind === 'number') {
    return NUMBER.test(value) ? Number(value) : value;
  }
  const isBoolean = value === 'true' || value === 'false';
  return kind === 'boolean' && isBoolean ? value === 'true' : value;
}

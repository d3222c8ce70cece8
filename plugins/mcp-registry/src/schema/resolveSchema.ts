import { JsonObject, JsonValue } from 'mcp-governance';

const MAX_HOPS = 16;

/** A schema with its references followed, or why that was not possible. */
export type ResolvedSchema =
  | { kind: 'object'; schema: JsonObject }
  | { kind: 'anything' | 'nothing' | 'cyclic' | 'remote' | 'missing' | 'odd' };

/** Whether a value is a JSON object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a key that the object itself has; inherited ones are not there. */
export function getOwn(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function toSegments(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(segment => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function findByPointer(
  root: JsonValue,
  pointer: string,
): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const segment of toSegments(decode(pointer))) {
    if (Array.isArray(value)) {
      value = value[Number(segment)];
    } else if (isJsonObject(value)) {
      value = getOwn(value, segment);
    } else {
      return undefined;
    }
  }
  return value;
}

/**
 * Follows a schema's local references. Remote ones are never fetched.
 *
 * @param schema - any value at all
 * @param root - the document that references point into
 */
export function resolveSchema(
  schema: JsonValue | undefined,
  root: JsonObject,
): ResolvedSchema {
  let value = schema;
  let besides: JsonObject = {};
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    if (typeof value === 'boolean') {
      return { kind: value ? 'anything' : 'nothing' };
    }
    if (!isJsonObject(value)) {
      return { kind: value === undefined ? 'missing' : 'odd' };
    }
    const { $ref, ...others } = value;
    besides = { ...others, ...besides };
    if (typeof $ref !== 'string') {
      return { kind: 'object', schema: besides };
    }
    if (!$ref.startsWith('#')) {
      return { kind: 'remote' };
    }
    value = findByPointer(root, $ref.slice(1));
  }
  return { kind: 'cyclic' };
}

import { z } from 'zod';
import { DocumentReader, ReadNode, isJsonObject } from '../../documentReader';
import { JsonObject, JsonValue } from '../../json';
import { createPointer } from '../../pointer';
import { nearestKey } from '../../nearestKey';
import { governanceSchema } from './schema';

/** Nobody misspells more than a few; looking for each takes time. */
const MAX_PROPOSALS = 50;

/** Reports keys that the block's schema does not know, at any level of it. */
export function reportUnknownKeys(
  reader: DocumentReader,
  node: ReadNode,
  block: JsonObject,
): void {
  const unknown = findUnknown(governanceSchema, block, []);
  for (const [index, { path, known }] of unknown.entries()) {
    const pointer = node.pointer + createPointer(path);
    const source = reader.places.sourceOf(pointer);
    const key = path[path.length - 1];
    const nearest = index < MAX_PROPOSALS ? nearestKey(key, known) : undefined;
    const field = path.join('.');
    const at = { value: null, pointer, source };
    if (nearest === undefined) {
      reader.report('governance-unknown-key', at, { field });
    } else {
      reader.report('governance-misspelt-key', at, { field, nearest });
    }
  }
}

interface UnknownKey {
  path: string[];
  /** The keys that the object has. */
  known: string[];
}

function findUnknown(
  schema: unknown,
  value: JsonValue,
  path: string[],
): UnknownKey[] {
  if (schema instanceof z.ZodOptional) {
    return findUnknown(schema.unwrap(), value, path);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, index) =>
      findUnknown(schema.element, item, [...path, String(index)]),
    );
  }
  if (!(schema instanceof z.ZodObject) || !isJsonObject(value)) {
    return [];
  }
  const { shape } = schema;
  const known = Object.keys(shape);
  return Object.entries(value).flatMap(([key, member]) =>
    Object.hasOwn(shape, key)
      ? findUnknown(shape[key], member, [...path, key])
      : [{ path: [...path, key], known }],
  );
}

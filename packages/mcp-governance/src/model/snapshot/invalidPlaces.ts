import { relate } from 'schema-compat';
import { JsonObject } from '../json';

/** A place where a schema breaks the rules of JSON Schema. */
export interface InvalidPlace {
  /** Absent where what stands for a schema is none. */
  keyword?: string;
  /** JSON Pointer (RFC 6901) into the schema. */
  pointer: string;
}

/** The drafts that inclusion reads. */
const DRAFTS = [
  'https://json-schema.org/draft/2020-12/schema',
  'http://json-schema.org/draft-07/schema#',
];

/**
 * Where a schema is valid in no draft that we read; none where one of them
 * takes it, or where it names another draft. Inclusion has the say: it reads a
 * schema before it compares it with anything, here with itself.
 */
export function findInvalidPlaces(schema: JsonObject): InvalidPlace[] {
  const asWritten = readInvalid(schema);
  const isInvalid =
    asWritten.length > 0 &&
    DRAFTS.every($schema => readInvalid({ ...schema, $schema }).length > 0);
  return isInvalid ? asWritten : [];
}

function readInvalid(schema: JsonObject): InvalidPlace[] {
  return relate(schema, schema).reasons.flatMap(
    ({ code, keyword, a: pointer = '' }) =>
      code === 'invalid-schema'
        ? [{ ...(keyword && { keyword }), pointer }]
        : [],
  );
}

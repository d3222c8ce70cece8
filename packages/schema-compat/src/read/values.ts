import { isObject, own } from '../json/json';
import { Reading } from './reader';

/** A number keyword; anything else makes the schema invalid. */
export function numberAt(
  { schema, reader, frame }: Reading,
  keyword: string,
): number | undefined {
  const value = own(schema, keyword);
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  reader.invalid(frame, `${keyword} is a finite number`, keyword);
  return undefined;
}

/** A count keyword: a whole number from zero. */
export function countAt(reading: Reading, keyword: string): number | undefined {
  const value = numberAt(reading, keyword);
  if (value === undefined) return undefined;
  if (Number.isInteger(value) && value >= 0) return value;
  reading.reader.invalid(
    reading.frame,
    `${keyword} is a whole number from zero`,
    keyword,
  );
  return undefined;
}

/** The names of a keyword that holds an object of schemas. */
export function namesAt(reading: Reading, keyword: string): readonly string[] {
  const value = own(reading.schema, keyword);
  if (value === undefined) return [];
  if (isObject(value)) return Object.keys(value).sort();
  reading.reader.invalid(reading.frame, `${keyword} is an object`, keyword);
  return [];
}

/** The length of a keyword that holds a list of schemas, not empty. */
export function listAt(reading: Reading, keyword: string): number {
  const value = own(reading.schema, keyword);
  if (value === undefined) return 0;
  if (Array.isArray(value) && value.length > 0) return value.length;
  reading.reader.invalid(
    reading.frame,
    `${keyword} is a list of schemas that is not empty`,
    keyword,
  );
  return 0;
}

/** A list of strings, such as `required`. */
export function stringsOf(
  reading: Reading,
  value: unknown,
  keyword: string,
): readonly string[] {
  const isText = (item: unknown): item is string => typeof item === 'string';
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every(isText)) return value;
  reading.reader.invalid(
    reading.frame,
    `${keyword} is a list of strings`,
    keyword,
  );
  return [];
}

/** Whether a keyword is there. */
export function has({ schema }: Reading, keyword: string): boolean {
  return own(schema, keyword) !== undefined;
}

/** Reads a subschema. */
export function readChild(
  { reader, frame }: Reading,
  path: readonly (string | number)[],
  steps: 0 | 1,
): number {
  return reader.read(reader.child(frame, path, steps));
}

/** Reads a subschema as written, also for a tolerant reader. */
export function readClosed(
  { reader, frame }: Reading,
  path: readonly (string | number)[],
  steps: 0 | 1,
): number {
  return reader.read({ ...reader.child(frame, path, steps), open: false });
}

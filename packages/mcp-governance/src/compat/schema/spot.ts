import { JsonObject, JsonValue } from '../../model/json';
import { Roots } from './is-same-tree';
import { SchemaEdit } from './types';

/** Two schemas for the same part of a value. */
export interface Spot {
  before: JsonObject;
  after: JsonObject;
  /** Segments from the older schema's root. */
  at: readonly string[];
  newAt: readonly string[];
  /** Where in the value, for example `items[].status`. */
  path: string;
  /** What references lead into. */
  roots: Roots;
  /** Schemas of the same value that this one is a branch of. */
  outer?: Record<'before' | 'after', readonly JsonObject[]>;
}

/** A text of a schema that is another now. */
export interface SchemaText {
  /** Segments of the text itself. */
  at: readonly string[];
  newAt: readonly string[];
  path: string;
  field: string;
  before?: JsonValue;
  after?: JsonValue;
}

/** What differs between two schemas: what they accept, or what they say. */
export type SchemaDifference =
  | { edit: SchemaEdit; text?: undefined }
  | { text: SchemaText; edit?: undefined };

/** Goes on below. */
export type DiffSpot = (spot: Spot) => Iterable<SchemaDifference>;

/** An edit at a spot. */
export function createEdit(
  { at, newAt, path }: Spot,
  edit: Omit<SchemaEdit, 'at' | 'newAt' | 'path'>,
): SchemaEdit {
  return { at, newAt, path, ...edit };
}

/** Any value that JSON can write. @public */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [key: string]: JsonValue };

/** A JSON object. @public */
export type JsonObject = { [key: string]: JsonValue };

/**
 * A value that may lie outside what the caller could find out. Unknown is
 * louder than absent: a rule that needs an unknown value is undecided.
 *
 * @public
 */
export type Known<T> = { known: true; value: T } | { known: false };

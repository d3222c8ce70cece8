/**
 * A JSON value as `JSON.parse` makes it.
 *
 * @public
 */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | JsonObject;

/**
 * A JSON object. Only own properties count, whatever their names.
 *
 * @public
 */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** Whether it is an object, and no array. */
export function isObject(
  value: unknown,
): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether it is an array of a JSON value. */
export function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** An own property or undefined, so that `constructor` is never inherited. */
export function own<T>(
  object: { readonly [name: string]: T },
  name: string,
): T | undefined {
  return Object.prototype.hasOwnProperty.call(object, name)
    ? object[name]
    : undefined;
}

const maxDataDepth = 100;

/** Whether it is JSON throughout and nests no deeper than we follow. */
export function isJson(value: unknown, depth = 0): value is JsonValue {
  if (depth > maxDataDepth) return false;
  if (value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'boolean' || typeof value === 'string') return true;
  if (Array.isArray(value)) return value.every(item => isJson(item, depth + 1));
  return (
    isObject(value) &&
    Object.values(value).every(item => isJson(item, depth + 1))
  );
}

/** A text that two values share if and only if JSON Schema calls them equal. */
export function toKey(value: JsonValue): string {
  if (typeof value === 'number') return String(value === 0 ? 0 : value);
  if (isArray(value)) return `[${value.map(toKey).join()}]`;
  if (isObject(value)) {
    const members = Object.keys(value)
      .sort()
      .map(name => `${JSON.stringify(name)}:${toKey(value[name])}`);
    return `{${members.join()}}`;
  }
  return JSON.stringify(value);
}

/** How many characters JSON Schema counts: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** One more step of a JSON Pointer. */
export function join(pointer: string, token: string | number): string {
  const text = String(token);
  if (!text.includes('~') && !text.includes('/')) return `${pointer}/${text}`;
  return `${pointer}/${text.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

/** Whether two parsed texts are the same JSON, as far down as we follow. */
export function isSame(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b) return true;
  if (depth > 2 * maxDataDepth) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return (
      a.length === b.length &&
      a.every((item, i) => isSame(item, b[i], depth + 1))
    );
  }
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every(
      name =>
        Object.prototype.hasOwnProperty.call(b, name) &&
        isSame(a[name], b[name], depth + 1),
    )
  );
}

import { JsonValue } from '../json/json';
import { relate } from '../relate';
import { Relation, RelateOptions, RelateResult } from '../types';
import { ajvFor } from './validators';

/** Relates two schemas and holds a witness against Ajv. */
export function relateChecked(
  a: JsonValue,
  b: JsonValue,
  options?: RelateOptions,
): RelateResult {
  const result = relate(a, b, options);
  if (result.witness !== undefined) {
    const seen = {
      a: ajvFor(a)(result.witness),
      b: ajvFor(b)(result.witness),
    };
    expect({ ...result, seen }).toMatchObject({ seen: { a: true, b: false } });
  }
  expect(result.witness === undefined).toBe(result.relation !== 'not-included');
  expect(result.reasons.length).toBeGreaterThan(0);
  return result;
}

/** The relation of A to B, and of B to A, each witness held against Ajv. */
export function bothWays(a: JsonValue, b: JsonValue): readonly Relation[] {
  return [relateChecked(a, b).relation, relateChecked(b, a).relation];
}

/** What `bothWays` says where A is strictly inside B. */
export const narrower = ['included', 'not-included'];
/** What it says where both have the same values. */
export const same = ['included', 'included'];
/** What it says where each has a value that the other has not. */
export const apart = ['not-included', 'not-included'];

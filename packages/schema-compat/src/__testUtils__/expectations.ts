import { JsonValue } from '../json/json';
import { relate } from '../relate';
import { RelateOptions, RelateResult } from '../types';
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
  expect(result.witness === undefined).toBe(
    result.relation !== 'not-included',
  );
  expect(result.reasons.length).toBeGreaterThan(0);
  return result;
}

/** Expects A to be strictly inside B: included one way, a witness the other way. */
export function expectNarrower(a: JsonValue, b: JsonValue): void {
  expect(relateChecked(a, b).relation).toBe('included');
  expect(relateChecked(b, a).relation).toBe('not-included');
}

/** Expects each to be included in the other. */
export function expectSame(a: JsonValue, b: JsonValue): void {
  expect(relateChecked(a, b).relation).toBe('included');
  expect(relateChecked(b, a).relation).toBe('included');
}

/** Expects a witness in both directions. */
export function expectApart(a: JsonValue, b: JsonValue): void {
  expect(relateChecked(a, b).relation).toBe('not-included');
  expect(relateChecked(b, a).relation).toBe('not-included');
}

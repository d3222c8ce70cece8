import { isFormatted } from '../evaluate/formats';
import { typeOf } from '../evaluate/evaluate';
import { isJson, JsonValue, lengthOf, own, toKey } from '../json/json';
import { isMultiple, toRational } from '../numeric/rational';
import { matches } from '../regex/nfa';
import { Check, fail, Failure, Unsure } from './validator';

function isType(value: JsonValue, type: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return typeOf(value) === type;
}

function isOneOf(value: JsonValue, list: unknown): boolean {
  if (!Array.isArray(list)) throw new Unsure();
  const key = toKey(value);
  return list.some(item => isJson(item) && toKey(item) === key);
}

/** A number keyword, or undefined where it is absent. */
export function limit(check: Check, keyword: string): number | undefined {
  const value = own(check.schema, keyword);
  if (value !== undefined && typeof value !== 'number') throw new Unsure();
  return value;
}

/** Whether a value is outside a limit, where there is one. */
export function exceeds(
  check: Check,
  keyword: string,
  isOutside: (limit: number) => boolean,
): Failure | undefined {
  const value = limit(check, keyword);
  return value !== undefined && isOutside(value)
    ? fail(check, keyword)
    : undefined;
}

function validateNumber(check: Check, value: number): Failure | undefined {
  return (
    exceeds(check, 'minimum', min => value < min) ??
    exceeds(check, 'maximum', max => value > max) ??
    exceeds(check, 'exclusiveMinimum', min => value <= min) ??
    exceeds(check, 'exclusiveMaximum', max => value >= max) ??
    exceeds(
      check,
      'multipleOf',
      of => !isMultiple(toRational(value), toRational(of)),
    )
  );
}

function sure(truth: boolean | undefined): boolean {
  if (truth === undefined) throw new Unsure();
  return truth;
}

function validateString(check: Check, value: string): Failure | undefined {
  const length = lengthOf(value);
  const outside =
    exceeds(check, 'minLength', min => length < min) ??
    exceeds(check, 'maxLength', max => length > max);
  if (outside) return outside;
  const pattern = own(check.schema, 'pattern');
  if (pattern !== undefined && !sure(matches(String(pattern), value))) {
    return fail(check, 'pattern');
  }
  const format = own(check.schema, 'format');
  const asserted = check.validator.formatAssertion && format !== undefined;
  return asserted && !sure(isFormatted(String(format), value))
    ? fail(check, 'format')
    : undefined;
}

/** Holds a value against `type`, `enum`, `const` and what concerns numbers and strings. */
export function validateScalar(check: Check): Failure | undefined {
  const { schema, instance } = check;
  const { value } = instance;
  const type = own(schema, 'type');
  const types: unknown[] = Array.isArray(type) ? type : [type];
  if (type !== undefined && !types.some(name => isType(value, name))) {
    return fail(check, 'type');
  }
  const list = own(schema, 'enum');
  if (list !== undefined && !isOneOf(value, list)) return fail(check, 'enum');
  const only = own(schema, 'const');
  if (only !== undefined && !isOneOf(value, [only])) {
    return fail(check, 'const');
  }
  if (typeof value === 'number') return validateNumber(check, value);
  return typeof value === 'string' ? validateString(check, value) : undefined;
}

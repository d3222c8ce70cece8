import { isArray, JsonValue, own, toKey } from '../json/json';
import { exceeds, limit } from './scalars';
import { applyTo, Check, fail, Failure, subplace } from './validator';

function applyItem(
  check: Check,
  path: readonly (string | number)[],
  index: number,
): Failure | undefined {
  check.items.add(index);
  const inner = applyTo(check, subplace(check, path), index);
  return inner && fail(check, String(path[0]), inner);
}

function validateTuple(check: Check, length: number): Failure | undefined {
  const { schema, validator } = check;
  const isNew = validator.document.dialect === '2020-12';
  const prefixKeyword = isNew ? 'prefixItems' : 'items';
  const tuple = own(schema, prefixKeyword);
  const isTuple = Array.isArray(tuple);
  const prefix = isTuple ? Math.min(tuple.length, length) : 0;
  const rest = isNew || !isTuple ? 'items' : 'additionalItems';
  for (let i = 0; i < prefix; i += 1) {
    const failure = applyItem(check, [prefixKeyword, i], i);
    if (failure) return failure;
  }
  if (own(schema, rest) === undefined) return undefined;
  for (let i = isTuple ? tuple.length : 0; i < length; i += 1) {
    const failure = applyItem(check, [rest], i);
    if (failure) return failure;
  }
  return undefined;
}

function validateContains(
  check: Check,
  items: readonly JsonValue[],
): Failure | undefined {
  const { schema, validator } = check;
  if (own(schema, 'contains') === undefined) return undefined;
  const place = subplace(check, ['contains']);
  const matching = items.flatMap((_, i) =>
    applyTo(check, place, i) === undefined ? [i] : [],
  );
  const isNew = validator.document.dialect === '2020-12';
  if (isNew) matching.forEach(i => check.items.add(i));
  const min = (isNew ? limit(check, 'minContains') : undefined) ?? 1;
  if (matching.length < min) return fail(check, 'contains');
  return isNew
    ? exceeds(check, 'maxContains', max => matching.length > max)
    : undefined;
}

/** Holds an array against what concerns arrays. */
export function validateItems(check: Check): Failure | undefined {
  const { value } = check.instance;
  if (!isArray(value)) return undefined;
  const isRepeated =
    own(check.schema, 'uniqueItems') === true &&
    new Set(value.map(toKey)).size < value.length;
  return (
    exceeds(check, 'minItems', min => value.length < min) ??
    exceeds(check, 'maxItems', max => value.length > max) ??
    (isRepeated ? fail(check, 'uniqueItems') : undefined) ??
    validateTuple(check, value.length) ??
    validateContains(check, value)
  );
}

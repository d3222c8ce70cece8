import { isArray, isObject, own } from '../json/json';
import {
  applyHere,
  applyTo,
  Check,
  fail,
  Failure,
  subplace,
} from './validator';

function failuresOf(check: Check, keyword: string): (Failure | undefined)[] {
  const list = own(check.schema, keyword);
  return (Array.isArray(list) ? list : []).map((_, i) =>
    applyHere(check, subplace(check, [keyword, i])),
  );
}

function validateLists(check: Check): Failure | undefined {
  const all = failuresOf(check, 'allOf').find(failure => failure);
  if (all) return fail(check, 'allOf', all);
  for (const keyword of ['anyOf', 'oneOf']) {
    if (own(check.schema, keyword) === undefined) continue;
    const failures = failuresOf(check, keyword);
    const met = failures.filter(failure => !failure).length;
    if (met === 0) {
      const inner = failures.length === 1 ? failures[0] : undefined;
      return fail(check, keyword, inner);
    }
    if (keyword === 'oneOf' && met > 1) return fail(check, keyword);
  }
  return undefined;
}

function validateCondition(check: Check): Failure | undefined {
  const { schema } = check;
  if (own(schema, 'if') === undefined) return undefined;
  const isMet = !applyHere(check, subplace(check, ['if']));
  const keyword = isMet ? 'then' : 'else';
  if (own(schema, keyword) === undefined) return undefined;
  const inner = applyHere(check, subplace(check, [keyword]));
  return inner && fail(check, keyword, inner);
}

function validateNot(check: Check): Failure | undefined {
  if (own(check.schema, 'not') === undefined) return undefined;
  const place = subplace(check, ['not']);
  const { failure } = check.validator.validate(place, check.instance);
  return failure ? undefined : fail(check, 'not');
}

function validateUnevaluated(check: Check): Failure | undefined {
  const { schema, instance, validator } = check;
  const { value } = instance;
  if (validator.document.dialect !== '2020-12') return undefined;
  const members = isObject(value) && !isArray(value) ? Object.keys(value) : [];
  const items = isArray(value) ? [...value.keys()] : [];
  for (const [keyword, tokens, seen] of [
    ['unevaluatedProperties', members, check.names],
    ['unevaluatedItems', items, check.items],
  ] as const) {
    if (own(schema, keyword) === undefined) continue;
    const place = subplace(check, [keyword]);
    for (const token of tokens) {
      const isSeen =
        typeof token === 'string'
          ? check.names.has(token)
          : check.items.has(token);
      const inner = isSeen ? undefined : applyTo(check, place, token);
      if (inner) return fail(check, keyword, inner);
    }
    if (seen === check.names) members.forEach(name => check.names.add(name));
    else items.forEach(index => check.items.add(index));
  }
  return undefined;
}

/** Holds a value against what combines schemas, and against what is left over. */
export function validateCombined(check: Check): Failure | undefined {
  return (
    validateLists(check) ??
    validateNot(check) ??
    validateCondition(check) ??
    validateUnevaluated(check)
  );
}

import { isArray, isObject, JsonValue, own } from '../json/json';
import { matches } from '../regex/nfa';
import { exceeds } from './scalars';
import {
  applyHere,
  applyTo,
  Check,
  fail,
  Failure,
  subplace,
  Unsure,
} from './validator';

type Members = { readonly [name: string]: JsonValue };

function mapOf({ schema }: Check, keyword: string): readonly string[] {
  const map = own(schema, keyword);
  return isObject(map) ? Object.keys(map) : [];
}

function isMatch(pattern: string, name: string): boolean {
  const matched = matches(pattern, name);
  if (matched === undefined) throw new Unsure();
  return matched;
}

/** Applies the keywords that speak of named members; undefined where all are met. */
function validateNamed(check: Check, value: Members): Failure | undefined {
  const covered = new Set<string>();
  const apply = (path: readonly string[], name: string) => {
    covered.add(name);
    check.names.add(name);
    const inner = applyTo(check, subplace(check, path), name);
    return inner && fail(check, path[0], inner);
  };
  for (const name of mapOf(check, 'properties')) {
    const failure =
      own(value, name) === undefined
        ? undefined
        : apply(['properties', name], name);
    if (failure) return failure;
  }
  for (const pattern of mapOf(check, 'patternProperties')) {
    for (const name of Object.keys(value)) {
      const failure = isMatch(pattern, name)
        ? apply(['patternProperties', pattern], name)
        : undefined;
      if (failure) return failure;
    }
  }
  if (own(check.schema, 'additionalProperties') === undefined) return undefined;
  for (const name of Object.keys(value).filter(key => !covered.has(key))) {
    const failure = apply(['additionalProperties'], name);
    if (failure) return failure;
  }
  return undefined;
}

function validateNames(check: Check, value: Members): Failure | undefined {
  if (own(check.schema, 'propertyNames') === undefined) return undefined;
  const place = subplace(check, ['propertyNames']);
  for (const name of Object.keys(value)) {
    const { failure } = check.validator.validate(place, {
      value: name,
      pointer: check.instance.pointer,
    });
    if (failure) return fail(check, 'propertyNames', failure);
  }
  return undefined;
}

function lacks(value: Members, names: unknown): boolean {
  if (!Array.isArray(names)) throw new Unsure();
  return names.some(name => own(value, String(name)) === undefined);
}

function validateDependent(check: Check, value: Members): Failure | undefined {
  const { schema, validator } = check;
  const isOld = validator.document.dialect === 'draft-07';
  if (!isOld && own(schema, 'dependencies') !== undefined) throw new Unsure();
  const keywords = isOld
    ? ['dependencies']
    : ['dependentRequired', 'dependentSchemas'];
  for (const keyword of keywords) {
    const map = own(schema, keyword);
    for (const name of mapOf(check, keyword)) {
      if (own(value, name) === undefined || !isObject(map)) continue;
      if (Array.isArray(map[name])) {
        if (lacks(value, map[name])) return fail(check, keyword);
      } else {
        const inner = applyHere(check, subplace(check, [keyword, name]));
        if (inner) return fail(check, keyword, inner);
      }
    }
  }
  return undefined;
}

/** Holds an object against what concerns objects. */
export function validateMembers(check: Check): Failure | undefined {
  const { value } = check.instance;
  if (!isObject(value) || isArray(value)) return undefined;
  const count = Object.keys(value).length;
  const required = own(check.schema, 'required');
  return (
    (required !== undefined && lacks(value, required)
      ? fail(check, 'required')
      : undefined) ??
    exceeds(check, 'minProperties', min => count < min) ??
    exceeds(check, 'maxProperties', max => count > max) ??
    validateNamed(check, value) ??
    validateNames(check, value) ??
    validateDependent(check, value)
  );
}

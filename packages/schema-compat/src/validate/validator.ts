import { isArray, isObject, join, JsonValue, own } from '../json/json';
import { changesDialect, Document, Place } from '../read/document';
import { validateCombined } from './combined';
import { validateItems } from './items';
import { validateMembers } from './members';
import { validateScalar } from './scalars';

/** A keyword that a value does not meet, and what went wrong inside it. */
export interface Failure {
  readonly keyword: string;
  /** JSON Pointer of the schema that has the keyword. */
  readonly schema: string;
  /** JSON Pointer of the value. */
  readonly instance: string;
  readonly inner?: Failure;
}

/** The first failure, if any, and what the schema evaluated. */
export interface Verdict {
  readonly failure?: Failure;
  readonly names: ReadonlySet<string>;
  readonly items: ReadonlySet<number>;
}

/** A value and where it stands in the whole. */
export interface Instance {
  readonly value: JsonValue;
  readonly pointer: string;
}

/** Thrown where we cannot say; caught where the question was asked. */
export class Unsure extends Error {}

/** One schema object while a value is held against it. */
export interface Check {
  readonly validator: Validator;
  readonly schema: { readonly [name: string]: unknown };
  readonly place: Place;
  readonly instance: Instance;
  /** What was evaluated so far. */
  readonly names: Set<string>;
  readonly items: Set<number>;
}

/** Steps of one validation; then it is unsure. */
const maxSteps = 200_000;
const maxDepth = 250;

/**
 * Holds values against a schema as it is written. It shares nothing with the
 * search for a witness but how patterns are matched, and so confirms it.
 */
export class Validator {
  private steps = 0;
  private depth = 0;

  constructor(readonly document: Document, readonly formatAssertion: boolean) {}

  /** The first failure, false where there is none, undefined where we cannot say. */
  check(value: JsonValue): Failure | false | undefined {
    this.steps = 0;
    try {
      const instance = { value, pointer: '' };
      return this.validate(this.document.start, instance).failure ?? false;
    } catch (error) {
      if (error instanceof Unsure) return undefined;
      throw error;
    }
  }

  validate(place: Place, instance: Instance): Verdict {
    const { raw } = place;
    const names = new Set<string>();
    const items = new Set<number>();
    if (raw === true) return { names, items };
    if (raw === false) {
      const failure = {
        keyword: 'false',
        schema: place.pointer,
        instance: instance.pointer,
      };
      return { failure, names, items };
    }
    this.steps += 1;
    if (!isObject(raw) || this.steps > maxSteps || this.depth > maxDepth) {
      throw new Unsure();
    }
    if (changesDialect(raw, this.document.dialect)) throw new Unsure();
    this.depth += 1;
    const check = {
      validator: this,
      schema: raw,
      place,
      instance,
      names,
      items,
    };
    const failure = validateAll(check);
    this.depth -= 1;
    return { failure, names, items };
  }
}

/** A subschema of the one that is checked. */
export function subplace(
  { validator, place }: Check,
  path: readonly (string | number)[],
): Place {
  let { raw, pointer } = place;
  for (const token of path) {
    if (Array.isArray(raw)) raw = raw[Number(token)];
    else raw = isObject(raw) ? own(raw, String(token)) : undefined;
    pointer = join(pointer, token);
  }
  return {
    raw,
    pointer,
    base: validator.document.baseOf(raw, place.base),
  };
}

/** The failure of a keyword. */
export function fail(
  { place, instance }: Check,
  keyword: string,
  inner?: Failure,
): Failure {
  return { keyword, schema: place.pointer, instance: instance.pointer, inner };
}

/** Applies a subschema to the same value, keeping what it evaluated. */
export function applyHere(check: Check, place: Place): Failure | undefined {
  const verdict = check.validator.validate(place, check.instance);
  if (!verdict.failure) {
    verdict.names.forEach(name => check.names.add(name));
    verdict.items.forEach(index => check.items.add(index));
  }
  return verdict.failure;
}

/** Applies a subschema to a member or an item. */
export function applyTo(
  check: Check,
  place: Place,
  token: string | number,
): Failure | undefined {
  const { value, pointer } = check.instance;
  let child: JsonValue | undefined;
  if (isArray(value)) child = value[Number(token)];
  else if (isObject(value)) child = own(value, String(token));
  if (child === undefined) return undefined;
  return check.validator.validate(place, {
    value: child,
    pointer: join(pointer, token),
  }).failure;
}

function validateReference(
  check: Check,
  keyword: '$ref' | '$dynamicRef',
): Failure | undefined {
  const { document } = check.validator;
  const reference = own(check.schema, keyword);
  if (reference === undefined) return undefined;
  if (typeof reference !== 'string') throw new Unsure();
  const target =
    keyword === '$ref'
      ? document.resolve(reference, check.place.base)
      : document.resolveDynamic(reference, check.place.base);
  if (!target) throw new Unsure();
  const inner = applyHere(check, target);
  return inner && fail(check, keyword, inner);
}

function validateAll(check: Check): Failure | undefined {
  const isOld = check.validator.document.dialect === 'draft-07';
  const referred = validateReference(check, '$ref');
  if (isOld && own(check.schema, '$ref') !== undefined) return referred;
  return (
    referred ??
    (isOld ? undefined : validateReference(check, '$dynamicRef')) ??
    validateScalar(check) ??
    validateMembers(check) ??
    validateItems(check) ??
    validateCombined(check)
  );
}

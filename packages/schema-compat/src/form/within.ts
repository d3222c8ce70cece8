import { isObject, own } from '../json/json';
import { isConditionWithin } from './conditionsWithin';
import { isSublist, kindBits, kindsOf, listOf, number, typesOf } from './kinds';
import { branchFor, discriminatorOf } from './discriminator';
import { isItemsWithin } from './itemsWithin';
import { isMembersWithin } from './membersWithin';
import { Plain } from './plain';
import { subjects, subjectsOf } from './subjects';

/** How two schemas are compared by their form. */
export interface Comparison {
  readonly formatAssertion: boolean;
  /** Whether values of A may only have properties that A names. */
  readonly declared: boolean;
  /** What is left of the steps; none left, nothing more is proved. */
  steps: number;
}

/** How the two sides are read at one place. */
export interface Reading {
  /** Whether A has no properties but those it names. */
  readonly declared: boolean;
  /** Whether B is open where it says that it is closed. */
  readonly open: boolean;
}

const inPlace = [
  ...['allOf', 'anyOf', 'oneOf', 'not', 'if', 'patternProperties'],
  ...['dependentSchemas', 'dependencies'],
  ...['unevaluatedProperties', 'unevaluatedItems'],
];

/**
 * How members and items are read. What A names there is plain only where one
 * schema alone speaks of them.
 */
export function readInside({ a, reading }: Sides): Reading {
  return reading.declared && isShared(a)
    ? { ...reading, declared: false }
    : reading;
}

/** Whether other schemas than its own members and items speak of what is in a value. */
export function isShared(a: { readonly [keyword: string]: unknown }): boolean {
  return inPlace.some(keyword => own(a, keyword) !== undefined);
}

export const asWritten: Reading = { declared: false, open: false };

/** How two schemas are compared at one place. */
export interface How {
  readonly comparison: Comparison;
  readonly reading: Reading;
}

/** A schema object, and the other one. */
export interface Sides extends How {
  readonly a: { readonly [keyword: string]: unknown };
  readonly b: { readonly [keyword: string]: unknown };
}

/** A subschema of one that was found plain; nothing where it is absent. */
export function schemaAt(
  schema: { readonly [keyword: string]: unknown },
  keyword: string,
): Plain | undefined {
  const child = own(schema, keyword);
  return typeof child === 'boolean' || isObject(child) ? child : undefined;
}

/** The subschemas of a list. */
export function schemasAt(
  schema: { readonly [keyword: string]: unknown },
  keyword: string,
): readonly Plain[] {
  const list = own(schema, keyword);
  return Array.isArray(list) ? list : [];
}

/** A number keyword of a schema that was found plain. */
export function numberAt(
  schema: { readonly [keyword: string]: unknown },
  keyword: string,
): number | undefined {
  const value = own(schema, keyword);
  return typeof value === 'number' ? value : undefined;
}

/** Whether a lower bound of B, or an upper one turned round, holds for all of A. */
function isBounded(
  { a, b }: Sides,
  [inclusive, exclusive]: readonly [string, string],
  sign: 1 | -1,
): boolean {
  const at = (schema: Sides['a'], keyword: string) => {
    const value = numberAt(schema, keyword);
    return value === undefined ? undefined : value * sign;
  };
  const [least, above] = [at(a, inclusive), at(a, exclusive)];
  const [wanted, wantedAbove] = [at(b, inclusive), at(b, exclusive)];
  const isLeast = (limit: number) =>
    (least !== undefined && least >= limit) ||
    (above !== undefined && above >= limit);
  const isAbove = (limit: number) =>
    (least !== undefined && least > limit) ||
    (above !== undefined && above >= limit);
  return (
    (wanted === undefined || isLeast(wanted)) &&
    (wantedAbove === undefined || isAbove(wantedAbove))
  );
}

function isNumberWithin(sides: Sides): boolean {
  const { a, b } = sides;
  const divisor = numberAt(b, 'multipleOf');
  const isDivided =
    divisor === undefined ||
    numberAt(a, 'multipleOf') === divisor ||
    (divisor === 1 && (kindsOf(a) & kindBits.fraction) === 0);
  return (
    isDivided &&
    isBounded(sides, ['minimum', 'exclusiveMinimum'], 1) &&
    isBounded(sides, ['maximum', 'exclusiveMaximum'], -1)
  );
}

/** Whether counts of A are no fewer and no more than B allows. */
export function isCounted({ a, b }: Sides, min: string, max: string): boolean {
  const [least, wanted] = [numberAt(a, min) ?? 0, numberAt(b, min) ?? 0];
  const most = numberAt(a, max) ?? Infinity;
  return least >= wanted && most <= (numberAt(b, max) ?? Infinity);
}

function isStringWithin(sides: Sides): boolean {
  const { a, b, comparison } = sides;
  const isSame = (keyword: string) =>
    own(b, keyword) === undefined || own(b, keyword) === own(a, keyword);
  return (
    isCounted(sides, 'minLength', 'maxLength') &&
    isSame('pattern') &&
    (!comparison.formatAssertion || isSame('format'))
  );
}

function isListWithin({ a, b }: Sides): boolean {
  const values = listOf(a);
  for (const keyword of ['enum', 'const']) {
    const wanted = own(b, keyword);
    if (wanted === undefined) continue;
    if (!values) return false;
    const list = listOf({ [keyword]: wanted }) ?? [];
    if (!isSublist(values, list)) return false;
  }
  return true;
}

/** Whether what B combines holds for all of A. */
function isCombinedWithin({ a, b, comparison, reading }: Sides): boolean {
  const inner = { ...reading, declared: false };
  const here = (y: Plain) => isWithin(a, y, { comparison, reading });
  const within = (x: Plain, y: Plain) =>
    isWithin(x, y, { comparison, reading: inner });
  const closed = (x: Plain, y: Plain) =>
    isWithin(x, y, { comparison, reading: asWritten });
  const any = schemasAt(b, 'anyOf');
  const some = schemasAt(a, 'anyOf');
  const isAny = () =>
    any.some(here) ||
    (some.length > 0 && some.every(x => any.some(branch => within(x, branch))));
  const one = schemasAt(b, 'oneOf');
  const ones = schemasAt(a, 'oneOf');
  const apart = discriminatorOf(one);
  const isChosen = (x: Plain) => {
    const branch = apart && branchFor(apart, x);
    return branch !== undefined && within(x, branch);
  };
  const isOne = () =>
    (ones.length === one.length &&
      one.every((y, i) => closed(ones[i], y) && closed(y, ones[i]))) ||
    (ones.length > 0 && ones.every(isChosen)) ||
    (some.length > 0 && some.every(isChosen)) ||
    isChosen(a);
  const [not, denied] = [schemaAt(a, 'not'), schemaAt(b, 'not')];
  return (
    schemasAt(b, 'allOf').every(here) &&
    (any.length === 0 || isAny()) &&
    (one.length === 0 || isOne()) &&
    (denied === undefined || (not !== undefined && closed(denied, not)))
  );
}

function isObjectWithin(sides: Sides): boolean {
  const { a, b } = sides;
  const kinds = kindsOf(a);
  const asked = subjectsOf(b);
  const has = (subject: number) => (asked & subject) !== 0;
  if (has(subjects.type) && (kinds & ~typesOf(b)) !== 0) return false;
  const about = (subject: number, bits: number) =>
    has(subject) && (kinds & bits) !== 0;
  return (
    (!has(subjects.list) || isListWithin(sides)) &&
    (!about(subjects.number, number) || isNumberWithin(sides)) &&
    (!about(subjects.string, kindBits.string) || isStringWithin(sides)) &&
    (!about(subjects.items, kindBits.array) || isItemsWithin(sides)) &&
    (!about(subjects.members, kindBits.object) || isMembersWithin(sides)) &&
    (!has(subjects.combined) || isCombinedWithin(sides)) &&
    (!has(subjects.conditions) || isConditionWithin(sides))
  );
}

/** Whether a part of A alone is enough. */
function isPartWithin({ a, b, comparison, reading }: Sides): boolean {
  const inner = { ...reading, declared: false };
  const within = (x: Plain) => isWithin(x, b, { comparison, reading: inner });
  if (schemasAt(a, 'allOf').some(within)) return true;
  const any = schemasAt(a, 'anyOf');
  if (any.length > 0 && any.every(within)) return true;
  const one = schemasAt(a, 'oneOf');
  return one.length > 0 && one.every(within);
}

/**
 * Whether the form of two plain schemas shows that A is within B: each keyword
 * of B is met because of its counterpart in A. False means nothing.
 */
export function isWithin(a: Plain, b: Plain, how: How): boolean {
  const { comparison } = how;
  if (b === true || a === false) return true;
  comparison.steps -= 1;
  if (b === false || comparison.steps < 0) return false;
  const sides = { a: a === true ? {} : a, b, ...how };
  return isObjectWithin(sides) || isPartWithin(sides);
}

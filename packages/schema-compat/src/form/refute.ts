import { JsonValue, own, toKey } from '../json/json';
import { matches } from '../regex/nfa';
import { kindBits, kindOf, kindsOf, listOf, number, typesOf } from './kinds';
import { discriminatorOf, isOutside } from './discriminator';
import { refuteMembers } from './refuteMembers';
import { Plain } from './plain';
import { listedBy, sample, sampleOf } from './sample';
import {
  How,
  isShared,
  isWithin,
  numberAt,
  readInside,
  schemaAt,
  schemasAt,
  Sides,
} from './within';

const maxText = 400;
const maxItems = 12;

/** A value of A that the bounds of B leave out, likely. */
function refuteNumber({ a, b }: Sides): number | undefined {
  const whole = (kindsOf(a) & kindBits.fraction) === 0;
  for (const [inclusive, exclusive, sign] of [
    ['minimum', 'exclusiveMinimum', -1],
    ['maximum', 'exclusiveMaximum', 1],
  ] as const) {
    const [limit, beyond] = [numberAt(b, inclusive), numberAt(b, exclusive)];
    if (limit === undefined && beyond === undefined) continue;
    const [most, below] = [numberAt(a, inclusive), numberAt(a, exclusive)];
    const round = sign === 1 ? Math.floor : Math.ceil;
    const last = most === undefined ? undefined : round(most);
    const inside = below === undefined ? last : round(below - sign / 2);
    const outside = limit === undefined ? beyond : round(limit) + sign;
    const value = whole ? inside ?? outside : most ?? outside;
    if (value !== undefined && !isInside(b, value)) return value;
  }
  return undefined;
}

function isInside(b: Sides['b'], value: number): boolean {
  return (
    value >= (numberAt(b, 'minimum') ?? -Infinity) &&
    value <= (numberAt(b, 'maximum') ?? Infinity) &&
    value > (numberAt(b, 'exclusiveMinimum') ?? -Infinity) &&
    value < (numberAt(b, 'exclusiveMaximum') ?? Infinity)
  );
}

function refuteText({ a, b }: Sides): string | undefined {
  const least = numberAt(a, 'minLength') ?? 0;
  if (least < (numberAt(b, 'minLength') ?? 0)) return text(least);
  const most = numberAt(b, 'maxLength');
  const isLonger =
    most !== undefined && (numberAt(a, 'maxLength') ?? Infinity) > most;
  if (isLonger) return text(Math.max(least, most + 1));
  const pattern = own(b, 'pattern');
  const shortest = own(a, 'pattern') === undefined ? text(least) : undefined;
  const isRefused =
    typeof pattern === 'string' &&
    shortest !== undefined &&
    matches(pattern, shortest) === false;
  return isRefused ? shortest : undefined;
}

function text(length: number): string | undefined {
  return length > maxText ? undefined : 'a'.repeat(length);
}

function refuteItems(sides: Sides): JsonValue | undefined {
  const { a, b, comparison } = sides;
  const isTuple = [a, b].some(side => own(side, 'prefixItems') !== undefined);
  if (isTuple) return undefined;
  const items = schemaAt(a, 'items') ?? true;
  const [least, wanted] = [
    numberAt(a, 'minItems') ?? 0,
    numberAt(b, 'minItems') ?? 0,
  ];
  const usual = (length: number) => {
    const item = length > maxItems ? undefined : sample(items, comparison);
    return item === undefined && length > 0
      ? undefined
      : Array.from({ length }, () => item ?? null);
  };
  if (least < wanted) return usual(least);
  const most = numberAt(b, 'maxItems') ?? Infinity;
  if (most < (numberAt(a, 'maxItems') ?? Infinity)) return usual(most + 1);
  if (own(b, 'uniqueItems') === true && own(a, 'uniqueItems') !== true) {
    return usual(Math.max(2, least));
  }
  const inside = readInside(sides);
  const other = schemaAt(b, 'items') ?? true;
  const item = refute(items, other, { comparison, reading: inside });
  if (item === undefined || least > maxItems) return undefined;
  return Array.from({ length: Math.max(1, least) }, () => item);
}

/** A value that A lists, or takes, and B does not list. */
function refuteList({ a, b, comparison }: Sides): JsonValue | undefined {
  const wanted = listOf(b);
  if (!wanted) return undefined;
  const keys = new Set(wanted.map(toKey));
  const list = listedBy(a, comparison) ?? [
    sample(a, comparison),
    ...['a', 0, true],
  ];
  return list.find(value => value !== undefined && !keys.has(toKey(value)));
}

function refuteKind({ a, b, comparison }: Sides): JsonValue | undefined {
  const kinds = kindsOf(a) & ~typesOf(b);
  if (kinds === 0) return undefined;
  const list = listedBy(a, comparison);
  if (list) return list.find(item => (kindOf(item) & kinds) !== 0);
  return kinds === kindBits.fraction ? 0.5 : sampleOf(a, kinds, comparison);
}

function refuteObject(sides: Sides): JsonValue | undefined {
  const { a, b, comparison, reading } = sides;
  // Which names count there is more than the form of one schema says.
  if (comparison.declared && isShared(a)) return undefined;
  const other = refuteKind(sides) ?? refuteList(sides);
  if (other !== undefined || listOf(a)) return other;
  const kinds = kindsOf(a);
  const simple =
    (kinds & number ? refuteNumber(sides) : undefined) ??
    (kinds & kindBits.string ? refuteText(sides) : undefined);
  if (simple !== undefined) return simple;
  const members = kinds & kindBits.object ? refuteMembers(sides) : undefined;
  if (members !== undefined) return members;
  const items = kinds & kindBits.array ? refuteItems(sides) : undefined;
  if (items !== undefined) return items;
  for (const member of schemasAt(b, 'allOf')) {
    const value = refute(a, member, { comparison, reading });
    if (value !== undefined) return value;
  }
  return refuteBranches(sides);
}

/** A value of an alternative of A that none of B's can take. */
function refuteBranches({ a, b, comparison }: Sides): JsonValue | undefined {
  for (const keyword of ['anyOf', 'oneOf']) {
    const apart = discriminatorOf(schemasAt(b, keyword));
    const lost =
      apart &&
      [...schemasAt(a, 'oneOf'), ...schemasAt(a, 'anyOf')].find(branch =>
        isOutside(apart, branch),
      );
    if (lost !== undefined) return sample(lost, comparison);
  }
  return undefined;
}

/**
 * A value that is likely in A and not in B, from the form of both. It is a
 * guess, to be confirmed.
 */
export function refute(a: Plain, b: Plain, how: How): JsonValue | undefined {
  const { comparison } = how;
  if (a === false || b === true) return undefined;
  if (b === false) return sample(a, comparison);
  if (isWithin(a, b, how)) return undefined;
  const sides = { a: a === true ? {} : a, b, ...how };
  return comparison.steps < 0 ? undefined : refuteObject(sides);
}

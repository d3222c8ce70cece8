import { isObject, own } from '../json/json';
import { Plain } from './plain';
import {
  asWritten,
  isCounted,
  isWithin,
  readInside,
  schemaAt,
  Sides,
} from './within';

type Schemas = { readonly [name: string]: Plain };

const noSchemas: Schemas = {};
const none: ReadonlySet<string> = new Set();

/** The schemas of a map that was found plain. */
export function mapAt(
  schema: { readonly [keyword: string]: unknown },
  keyword: string,
): Schemas {
  const map = own(schema, keyword);
  return isSchemas(map) ? map : noSchemas;
}

/** The texts of a list that was found plain. */
export function textsAt(
  schema: { readonly [keyword: string]: unknown },
  keyword: string,
): readonly string[] {
  const list = own(schema, keyword);
  return Array.isArray(list) ? list : [];
}

function isSchemas(map: unknown): map is Schemas {
  return isObject(map);
}

function isNaming(schema: Sides['a']): boolean {
  const members = Object.keys(mapAt(schema, 'properties'));
  return members.length + textsAt(schema, 'required').length > 0;
}

/** Whether A has no properties but those it names, as far as that is plain. */
export function isDeclaredClosed(sides: Sides): boolean {
  return (
    readInside(sides).declared &&
    own(sides.a, 'additionalProperties') === undefined &&
    isNaming(sides.a)
  );
}

/** What A says of all names that it does not name. */
function restOf(sides: Sides): Plain {
  if (isDeclaredClosed(sides)) return false;
  return schemaAt(sides.a, 'additionalProperties') ?? true;
}

function isNamedWithin(sides: Sides): boolean {
  const { a, b, comparison } = sides;
  const reading = readInside(sides);
  const [members, wanted] = [mapAt(a, 'properties'), mapAt(b, 'properties')];
  const isPatterned = own(a, 'patternProperties') !== undefined;
  const rest = isPatterned ? true : restOf(sides);
  // A name that is required is named too, and may have any value.
  const bare = isDeclaredClosed(sides) ? new Set(textsAt(a, 'required')) : none;
  return Object.keys(wanted).every(name => {
    const of = own(members, name) ?? (bare.has(name) ? true : rest);
    return isWithin(of, wanted[name], { comparison, reading });
  });
}

function isMatchedWithin(sides: Sides): boolean {
  const { a, b, comparison } = sides;
  const reading = readInside(sides);
  const [patterns, wanted] = [
    mapAt(a, 'patternProperties'),
    mapAt(b, 'patternProperties'),
  ];
  return Object.keys(wanted).every(pattern =>
    isWithin(own(patterns, pattern) ?? true, wanted[pattern], {
      comparison,
      reading,
    }),
  );
}

/** Names that A requires and neither side describes: they may have any value. */
function bareNames({ a, b }: Sides): string[] {
  const [members, wanted] = [mapAt(a, 'properties'), mapAt(b, 'properties')];
  return textsAt(a, 'required').filter(
    name => own(members, name) === undefined && own(wanted, name) === undefined,
  );
}

/** Whether all members that B names nowhere are as it wants those. */
function isRestWithin(sides: Sides): boolean {
  const { a, b, comparison } = sides;
  const others = schemaAt(b, 'additionalProperties');
  if (others === undefined || others === true) return true;
  if (others === false && sides.reading.open) return true;
  const reading = readInside(sides);
  const within = (x: Plain) => isWithin(x, others, { comparison, reading });
  const isCovered = (keyword: string) => {
    const known = mapAt(b, keyword);
    return Object.entries(mapAt(a, keyword)).every(
      ([key, schema]) => own(known, key) !== undefined || within(schema),
    );
  };
  const isBare = isDeclaredClosed(sides) && bareNames(sides).length > 0;
  return (
    within(restOf(sides)) &&
    (!isBare || within(true)) &&
    isCovered('properties') &&
    isCovered('patternProperties')
  );
}

/** Whether what B asks of members holds for all of A. */
export function isMembersWithin(sides: Sides): boolean {
  const { a, b, comparison } = sides;
  const required = textsAt(b, 'required');
  const given = required.length > 0 ? new Set(textsAt(a, 'required')) : none;
  const names = schemaAt(b, 'propertyNames') ?? true;
  return (
    required.every(name => given.has(name)) &&
    isCounted(sides, 'minProperties', 'maxProperties') &&
    isNamedWithin(sides) &&
    isMatchedWithin(sides) &&
    isRestWithin(sides) &&
    isWithin(schemaAt(a, 'propertyNames') ?? true, names, {
      comparison,
      reading: asWritten,
    })
  );
}

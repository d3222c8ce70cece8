import { JsonValue, own } from '../json/json';
import { kindBits, kindsOf, listOf, number } from './kinds';
import { mapAt, textsAt } from './membersWithin';
import { Plain } from './plain';
import { Comparison, numberAt, schemaAt, schemasAt } from './within';

type Schema = { readonly [keyword: string]: unknown };

const maxText = 200;
const maxItems = 12;

/** A number that is likely in the bounds of a schema. */
export function sampleNumber(schema: Schema, whole: boolean): number {
  const least = numberAt(schema, 'minimum') ?? -Infinity;
  const above = numberAt(schema, 'exclusiveMinimum') ?? -Infinity;
  const most = numberAt(schema, 'maximum') ?? Infinity;
  const below = numberAt(schema, 'exclusiveMaximum') ?? Infinity;
  if (least <= 0 && above < 0 && most >= 0 && below > 0) return 0;
  if (least > above) return whole ? Math.ceil(least) : least;
  if (above >= 0) return Math.floor(above) + 1;
  return most < below ? Math.floor(most) : Math.ceil(below) - 1;
}

function sampleItems(
  schema: Schema,
  comparison: Comparison,
): JsonValue | undefined {
  const count = numberAt(schema, 'minItems') ?? 0;
  if (count > maxItems) return undefined;
  const first = schemasAt(schema, 'prefixItems');
  const rest = schemaAt(schema, 'items') ?? true;
  const items: JsonValue[] = [];
  for (let i = 0; i < count; i += 1) {
    const item = sample(first[i] ?? rest, comparison);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/** What a plain schema says of a name, as far as it says so by name. */
export function memberAt(schema: Schema, name: string): Plain {
  const member = own(mapAt(schema, 'properties'), name);
  return member ?? schemaAt(schema, 'additionalProperties') ?? true;
}

/** The members there must be, without one if asked. */
export function sampleMembers(
  schema: Schema,
  comparison: Comparison,
  without?: string,
): Map<string, JsonValue> | undefined {
  const members = new Map<string, JsonValue>();
  for (const name of textsAt(schema, 'required')) {
    if (name === without) continue;
    const value = sample(memberAt(schema, name), comparison);
    if (value === undefined) return undefined;
    members.set(name, value);
  }
  return members;
}

function sampleObject(
  schema: Schema,
  comparison: Comparison,
): JsonValue | undefined {
  const members = sampleMembers(schema, comparison);
  return members && Object.fromEntries(members);
}

/** A value of a kind that is likely of a schema; no more is claimed. */
export function sampleOf(
  schema: Schema,
  kinds: number,
  comparison: Comparison,
): JsonValue | undefined {
  if (kinds & kindBits.null) return null;
  if (kinds & kindBits.string) {
    const length = numberAt(schema, 'minLength') ?? 0;
    return length > maxText ? undefined : 'a'.repeat(length);
  }
  if (kinds & number) {
    return sampleNumber(schema, (kinds & kindBits.fraction) === 0);
  }
  if (kinds & kindBits.boolean) return false;
  return kinds & kindBits.array
    ? sampleItems(schema, comparison)
    : sampleObject(schema, comparison);
}

/** What a schema lists and may be taken for a value of it. */
export function listedBy(
  schema: Plain,
  { declared }: Comparison,
): readonly JsonValue[] | undefined {
  const list = listOf(schema);
  // Of what an object in a list is made, the schema may not name.
  return declared
    ? list?.filter(value => typeof value !== 'object' || value === null)
    : list;
}

/** A value that is likely of a plain schema; no more is claimed. */
export function sample(
  schema: Plain,
  comparison: Comparison,
): JsonValue | undefined {
  comparison.steps -= 1;
  if (schema === true) return null;
  if (schema === false || comparison.steps < 0) return undefined;
  const list = listedBy(schema, comparison);
  if (list) return list[0];
  if (own(schema, 'type') === undefined) {
    const [branch] = [
      ...schemasAt(schema, 'anyOf'),
      ...schemasAt(schema, 'oneOf'),
    ];
    if (branch !== undefined) return sample(branch, comparison);
  }
  const kinds = kindsOf(schema);
  return kinds === 0 ? undefined : sampleOf(schema, kinds, comparison);
}

import { JsonValue, own, toKey } from '../json/json';
import { kindBits, listOf, typesOf } from './kinds';
import { mapAt, textsAt } from './membersWithin';
import { Plain } from './plain';

/** A member that each of some alternatives requires, with values of its own. */
export interface Discriminator {
  readonly name: string;
  /** The alternative of each value, by the value's key. */
  readonly branches: ReadonlyMap<string, Plain>;
}

const known = new WeakMap<readonly Plain[], Discriminator | false>();

/** The values that an alternative lists for a member. */
export function valuesAt(
  branch: Plain,
  name: string,
): readonly JsonValue[] | undefined {
  if (typeof branch === 'boolean') return undefined;
  const member = own(mapAt(branch, 'properties'), name);
  return member === undefined ? undefined : listOf(member);
}

function isRequiring(branch: Plain, name: string): boolean {
  return (
    typeof branch === 'object' &&
    typesOf(branch) === kindBits.object &&
    textsAt(branch, 'required').includes(name)
  );
}

function discriminate(
  all: readonly Plain[],
  name: string,
): Discriminator | undefined {
  const branches = new Map<string, Plain>();
  for (const branch of all) {
    const values = isRequiring(branch, name) && valuesAt(branch, name);
    if (!values) return undefined;
    for (const key of new Set(values.map(toKey))) {
      if (branches.has(key)) return undefined;
      branches.set(key, branch);
    }
  }
  return { name, branches };
}

function find(all: readonly Plain[]): Discriminator | false {
  const [first] = all;
  if (typeof first !== 'object') return false;
  for (const name of textsAt(first, 'required')) {
    const found = discriminate(all, name);
    if (found) return found;
  }
  return false;
}

/** What tells alternatives apart, so that no value meets two of them. */
export function discriminatorOf(
  all: readonly Plain[],
): Discriminator | undefined {
  if (all.length < 2) return undefined;
  const found = known.get(all) ?? find(all);
  known.set(all, found);
  return found || undefined;
}

/** The only alternative that the values of a schema can meet. */
export function branchFor(
  { name, branches }: Discriminator,
  schema: Plain,
): Plain | undefined {
  const values = valuesAt(schema, name);
  if (!values || values.length === 0) return undefined;
  const [branch, ...others] = new Set(
    values.map(value => branches.get(toKey(value))),
  );
  return others.length === 0 ? branch : undefined;
}

/** Whether no alternative takes any of the values that a schema lists. */
export function isOutside(
  { name, branches }: Discriminator,
  schema: Plain,
): boolean {
  const values = valuesAt(schema, name) ?? [];
  return (
    values.length > 0 && values.every(value => !branches.has(toKey(value)))
  );
}

import { JsonObject, JsonValue, own } from '../json/json';
import { isDeclaredClosed, mapAt, textsAt } from './membersWithin';
import { Plain } from './plain';
import { refute } from './refute';
import { memberAt, sampleMembers } from './sample';
import { readInside, schemaAt, Sides } from './within';

/** An object with the members there must be and one of our choice. */
function withMember(
  sides: Sides,
  name: string,
  value: JsonValue | undefined,
): JsonObject | undefined {
  const members =
    value === undefined
      ? undefined
      : sampleMembers(sides.a, sides.comparison, name);
  if (!members || value === undefined) return undefined;
  return Object.fromEntries([...members, [name, value]]);
}

function withoutMember({ a, b, comparison }: Sides): JsonObject | undefined {
  const given = new Set(textsAt(a, 'required'));
  const name = textsAt(b, 'required').find(wanted => !given.has(wanted));
  const members =
    name === undefined ? undefined : sampleMembers(a, comparison, name);
  return members && Object.fromEntries(members);
}

/** A name that neither side speaks of. */
function freshName({ a, b }: Sides): string {
  const [members, wanted] = [mapAt(a, 'properties'), mapAt(b, 'properties')];
  let name = 'a';
  while (own(members, name) !== undefined || own(wanted, name) !== undefined) {
    name += 'a';
  }
  return name;
}

/** An object of A with one member that B does not take, likely. */
export function refuteMembers(sides: Sides): JsonObject | undefined {
  const { a, b, comparison } = sides;
  const without = withoutMember(sides);
  if (without) return without;
  const reading = readInside(sides);
  const [members, wanted] = [mapAt(a, 'properties'), mapAt(b, 'properties')];
  const others = schemaAt(b, 'additionalProperties') ?? true;
  const attempt = (name: string, of: Plain) =>
    withMember(
      sides,
      name,
      refute(of, own(wanted, name) ?? others, { comparison, reading }),
    );
  for (const [name, schema] of Object.entries(members)) {
    const found = attempt(name, schema);
    if (found) return found;
  }
  if (isDeclaredClosed(sides)) return undefined;
  for (const name of [...Object.keys(wanted), freshName(sides)]) {
    const isNew = own(members, name) === undefined;
    const found = isNew ? attempt(name, memberAt(a, name)) : undefined;
    if (found) return found;
  }
  return undefined;
}

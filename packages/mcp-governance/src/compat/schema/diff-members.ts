import { isJsonObject } from '../../model/documentReader';
import { canonicalJson } from '../../model/digest';
import { JsonObject, JsonValue } from '../../model/json';
import { namesMember } from './names-member';
import { isRenamedProperty } from './renamed-property';
import { createEdit, DiffSpot, SchemaDifference, Spot } from './spot';
import { PatchStep, SchemaEdit } from './types';

/** So many pairs of properties are looked at, whether one is the other renamed. */
const MAX_COMPARED = 10_000;

interface Members {
  properties: JsonObject;
  required: Set<string>;
}

/** Differences in which properties an object has, which it needs, and in each. */
export function* diffMembers(
  spot: Spot,
  diffSpot: DiffSpot,
): Generator<SchemaDifference> {
  const [before, after] = [spot.before, spot.after].map(readMembers);
  const gone = listMissing(before, after);
  const added = listMissing(after, before);
  for (const name of Object.keys(before.properties)) {
    if (Object.hasOwn(after.properties, name)) {
      yield* diffProperty(spot, name, diffSpot);
    }
  }
  const renames = pairRenames({ before, after, gone, added });
  for (const [from, to] of renames) {
    yield { edit: createRename(spot, { from, to, before, after }) };
  }
  const renamed = new Set([...renames].flat());
  for (const name of gone.filter(each => !renamed.has(each))) {
    yield { edit: createRemoval(spot, name, before) };
  }
  for (const name of added.filter(each => !renamed.has(each))) {
    yield { edit: createAddition(spot, name, after) };
  }
  yield* diffRequired(spot, {
    before,
    after,
    handled: new Set([...gone, ...added]),
  });
}

function readMembers(schema: JsonObject): Members {
  const { properties, required } = schema;
  return {
    properties: isJsonObject(properties) ? properties : {},
    required: new Set(Array.isArray(required) ? required.filter(isText) : []),
  };
}

function isText(value: JsonValue): value is string {
  return typeof value === 'string';
}

function listMissing(from: Members, among: Members): string[] {
  return Object.keys(from.properties).filter(
    name => !Object.hasOwn(among.properties, name),
  );
}

function* diffProperty(
  spot: Spot,
  name: string,
  diffSpot: DiffSpot,
): Generator<SchemaDifference> {
  const before = readMembers(spot.before).properties[name];
  const after = readMembers(spot.after).properties[name];
  const below = ['properties', name];
  const path = joinPath(spot.path, name);
  const at = [...spot.at, ...below];
  const newAt = [...spot.newAt, ...below];
  if (isJsonObject(before) && isJsonObject(after)) {
    yield* diffSpot({ before, after, at, newAt, path, roots: spot.roots });
  } else if (canonicalJson(before) !== canonicalJson(after)) {
    yield {
      edit: createEdit(
        { ...spot, at, newAt, path },
        {
          kind: 'schema',
          keyword: '',
          before,
          after,
          patch: [{ path: at, value: after }],
        },
      ),
    };
  }
}

function joinPath(path: string, name: string): string {
  const word = /^[\w$-]+$/.test(name) ? name : JSON.stringify(name);
  return path === '' ? word : `${path}.${word}`;
}

interface Gaps {
  before: Members;
  after: Members;
  gone: string[];
  added: string[];
}

/** Each name that went, with the one that came in its stead. */
function pairRenames({
  before,
  after,
  gone,
  added,
}: Gaps): Map<string, string> {
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  const isTooMuch = gone.length * added.length > MAX_COMPARED;
  for (const from of isTooMuch ? [] : gone) {
    const to = added.find(
      name =>
        !taken.has(name) &&
        isRenamedProperty(
          { name: from, schema: before.properties[from] },
          { name, schema: after.properties[name] },
        ),
    );
    if (to !== undefined) {
      pairs.set(from, to);
      taken.add(to);
    }
  }
  return pairs;
}

function createRename(
  spot: Spot,
  {
    from,
    to,
    before,
    after,
  }: Omit<Gaps, 'gone' | 'added'> & Record<'from' | 'to', string>,
): SchemaEdit {
  const required = new Set(before.required);
  required.delete(from);
  if (after.required.has(to)) {
    required.add(to);
  }
  return createEdit(
    { ...spot, path: joinPath(spot.path, from) },
    {
      kind: 'property-renamed',
      keyword: 'properties',
      name: from,
      renamedTo: to,
      required: after.required.has(to),
      closed: isClosed(spot.after),
      named: isNamed(spot, 'after', from),
      before: before.properties[from],
      after: after.properties[to],
      patch: [
        { path: [...spot.at, 'properties', from], value: undefined },
        { path: [...spot.at, 'properties', to], value: after.properties[to] },
        requireStep(spot, required),
      ],
    },
  );
}

function createRemoval(spot: Spot, name: string, before: Members): SchemaEdit {
  const required = new Set(before.required);
  const wasRequired = required.delete(name);
  return createEdit(
    { ...spot, path: joinPath(spot.path, name) },
    {
      kind: 'property-removed',
      keyword: 'properties',
      name,
      required: wasRequired,
      closed: isClosed(spot.after),
      named: isNamed(spot, 'after', name),
      before: before.properties[name],
      patch: [
        { path: [...spot.at, 'properties', name], value: undefined },
        requireStep(spot, required),
      ],
    },
  );
}

function createAddition(spot: Spot, name: string, after: Members): SchemaEdit {
  const required = readMembers(spot.before).required;
  const isRequired = after.required.has(name);
  if (isRequired) {
    required.add(name);
  }
  return createEdit(
    { ...spot, path: joinPath(spot.path, name) },
    {
      kind: 'property-added',
      keyword: 'properties',
      name,
      required: isRequired,
      closed: isClosed(spot.before),
      named: isNamed(spot, 'before', name),
      after: after.properties[name],
      patch: [
        {
          path: [...spot.at, 'properties', name],
          value: after.properties[name],
        },
        requireStep(spot, required),
      ],
    },
  );
}

/** Names that became required or optional, of those that both sides have. */
function* diffRequired(
  spot: Spot,
  {
    before,
    after,
    handled,
  }: Omit<Gaps, 'gone' | 'added'> & { handled: Set<string> },
): Generator<SchemaDifference> {
  for (const name of new Set([...before.required, ...after.required])) {
    const is = after.required.has(name);
    if (!handled.has(name) && before.required.has(name) !== is) {
      const required = new Set(before.required);
      if (is) {
        required.add(name);
      } else {
        required.delete(name);
      }
      yield {
        edit: createEdit(
          { ...spot, path: joinPath(spot.path, name) },
          {
            kind: is ? 'required-added' : 'required-removed',
            keyword: 'required',
            name,
            required: is,
            patch: [requireStep(spot, required)],
          },
        ),
      };
    }
  }
}

function requireStep({ at }: Spot, required: Set<string>): PatchStep {
  const names = [...required].sort();
  return {
    path: [...at, 'required'],
    value: names.length === 0 ? undefined : names,
  };
}

function isClosed(schema: JsonObject): boolean {
  return (
    schema.additionalProperties === false ||
    schema.unevaluatedProperties === false
  );
}

function isNamed(spot: Spot, side: 'before' | 'after', name: string): boolean {
  const outer = spot.outer?.[side] ?? [];
  return (
    namesMember(spot[side], name) ||
    outer.some(each => isMember(each, name) || namesMember(each, name))
  );
}

function isMember(schema: JsonObject, name: string): boolean {
  return Object.hasOwn(readMembers(schema).properties, name);
}

import { isJsonObject } from '../../model/documentReader';
import { JsonObject, JsonValue } from '../../model/json';
import { PatchStep } from './types';

/** A schema with every step of a patch made in it; the given one stays as it is. */
export function applyPatch(
  schema: JsonObject,
  patch: readonly PatchStep[],
): JsonObject {
  return patch.reduce<JsonObject>((patched, { path, value }) => {
    const result = setAt(patched, path, value);
    return isJsonObject(result) ? result : patched;
  }, schema);
}

function setAt(
  target: JsonValue | undefined,
  [segment, ...rest]: readonly string[],
  value: JsonValue | undefined,
): JsonValue | undefined {
  if (segment === undefined) {
    return value;
  }
  if (Array.isArray(target)) {
    return target.flatMap((item, index) =>
      String(index) === segment ? setAt(item, rest, value) ?? [] : [item],
    );
  }
  const members = new Map(Object.entries(isJsonObject(target) ? target : {}));
  const changed = setAt(members.get(segment), rest, value);
  if (changed === undefined) {
    members.delete(segment);
  } else {
    members.set(segment, changed);
  }
  return Object.fromEntries(members);
}

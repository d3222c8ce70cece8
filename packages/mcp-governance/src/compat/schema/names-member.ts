import { isJsonObject } from '../../model/documentReader';
import { JsonObject, JsonValue } from '../../model/json';

/** Keywords whose schemas are asked of the same value. */
const IN_PLACE = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'];

/** What else says something of members that `properties` does not name. */
const MAPS = [
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
];

/**
 * Whether an object's schema says something of a member by other means than its
 * own `properties`: in a branch, by a pattern, or as a map. Then only inclusion
 * can tell what a removed or added property means.
 */
export function namesMember(schema: JsonObject, name: string): boolean {
  return (
    MAPS.some(keyword => isPromise(own(schema, keyword))) ||
    inPlace(schema).some(
      branch => hasProperty(branch, name) || namesMember(branch, name),
    )
  );
}

function isPromise(value: JsonValue | undefined): boolean {
  return isJsonObject(value) && Object.keys(value).length > 0;
}

function hasProperty({ properties }: JsonObject, name: string): boolean {
  return isJsonObject(properties) && Object.hasOwn(properties, name);
}

function inPlace(schema: JsonObject): JsonObject[] {
  return IN_PLACE.flatMap(keyword => own(schema, keyword) ?? []).filter(
    isJsonObject,
  );
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

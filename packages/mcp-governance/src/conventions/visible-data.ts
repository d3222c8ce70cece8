import { JsonObject, JsonValue } from '../model/json';
import { toVisible } from './hidden-text';

/** Data with every hidden character written out, ready to be put into text. */
export function toVisibleData(data: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, toVisibleValue(value)]),
  );
}

function toVisibleValue(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(toVisibleValue);
  }
  return typeof value === 'string' ? toVisible(value) : value;
}

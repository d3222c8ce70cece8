import { isJsonObject } from '../../model/documentReader';
import { JsonObject, JsonValue } from '../../model/json';
import { createPointer, parsePointer } from '../../model/pointer';
import { resolveRef } from './inline-refs';

/**
 * Where a place of a normalized schema stands in the schema as published:
 * references are followed; where notation differs, the nearest place above.
 */
export function toRawPointer(
  root: JsonObject,
  path: readonly string[],
): string {
  let value: JsonValue = root;
  let walked: string[] = [];
  for (const segment of path) {
    [value, walked] = follow(root, value, walked);
    const next = childOf(value, segment);
    if (next === undefined) {
      break;
    }
    value = next;
    walked = [...walked, segment];
  }
  return createPointer(walked);
}

function follow(
  root: JsonObject,
  value: JsonValue,
  walked: string[],
): [JsonValue, string[]] {
  let current = value;
  let path = walked;
  for (let hops = 0; hops < 20; hops += 1) {
    const ref = isJsonObject(current) ? current.$ref : undefined;
    const target = typeof ref === 'string' ? resolveRef(root, ref) : undefined;
    if (typeof ref !== 'string' || target === undefined) {
      break;
    }
    current = target;
    path = parsePointer(ref.slice(1));
  }
  return [current, path];
}

function childOf(value: JsonValue, segment: string): JsonValue | undefined {
  if (Array.isArray(value)) {
    return value[Number(segment)];
  }
  return isJsonObject(value) && Object.hasOwn(value, segment)
    ? value[segment]
    : undefined;
}

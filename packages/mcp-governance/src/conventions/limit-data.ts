import { JsonObject, JsonValue } from '../model/json';

const MAX_TEXT = 200;
const MAX_ITEMS = 20;

/**
 * A problem's data cut to a size that can be stored and shown, since rules
 * quote untrusted text: 200 characters a text, 20 items a list.
 */
export function limitData(data: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, limitValue(value)]),
  );
}

function limitValue(value: JsonValue): JsonValue {
  if (typeof value === 'string') {
    return limitText(value);
  }
  if (Array.isArray(value)) {
    return value.slice(0, MAX_ITEMS).map(limitValue);
  }
  return typeof value === 'object' && value !== null ? limitData(value) : value;
}

/** Cuts between characters, never inside a surrogate pair. */
function limitText(text: string): string {
  return text.length > MAX_TEXT
    ? `${[...text.slice(0, MAX_TEXT)].slice(0, -1).join('')}…`
    : text;
}

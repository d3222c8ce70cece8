import { JsonObject, JsonValue } from '../model/json';

const MAX_TEXT = 200;
const MAX_ITEMS = 20;

/**
 * A problem's data cut to a size that can be stored and shown, since rules
 * quote untrusted text: 200 characters a text, 20 items a list, and how many more
 * there are.
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
    return limitItems(value);
  }
  return typeof value === 'object' && value !== null ? limitData(value) : value;
}

function limitItems(items: JsonValue[]): JsonValue[] {
  const shown = items.slice(0, MAX_ITEMS).map(limitValue);
  const more = items.length - shown.length;
  return more > 0 ? [...shown, `and ${more} more`] : shown;
}

/** Cuts between characters, never inside a surrogate pair. */
function limitText(text: string): string {
  return text.length > MAX_TEXT
    ? `${[...text.slice(0, MAX_TEXT)].slice(0, -1).join('')}…`
    : text;
}

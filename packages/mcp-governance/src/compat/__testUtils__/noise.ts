import { isJsonObject } from '../../model/documentReader';
import { JsonObject, JsonValue } from '../../model/json';

const HINTS = {
  readOnlyHint: false,
  destructiveHint: true,
  idempotentHint: false,
  openWorldHint: true,
};

const LISTS = ['tools', 'prompts', 'resources', 'resourceTemplates'];

/** The same snapshot written otherwise: other order, line ends, and hints said aloud. */
export function addNoise(snapshot: JsonObject): JsonObject {
  const { tools } = snapshot;
  const outspoken = Array.isArray(tools) ? tools.map(addHints) : tools;
  const reordered = reverseKeys({ ...snapshot, tools: outspoken });
  return Object.fromEntries(
    Object.entries(isJsonObject(reordered) ? reordered : {}).map(
      ([key, value]) => [
        key,
        LISTS.includes(key) && Array.isArray(value) ? value.reverse() : value,
      ],
    ),
  );
}

function addHints(tool: JsonValue): JsonValue {
  if (!isJsonObject(tool)) {
    return tool;
  }
  const { annotations } = tool;
  const own = isJsonObject(annotations) ? annotations : {};
  return { ...tool, annotations: { ...HINTS, ...own } };
}

function reverseKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(reverseKeys);
  }
  return isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, rewrite(key, member)]),
      )
    : value;
}

function rewrite(key: string, value: JsonValue): JsonValue {
  if (key === 'required' && Array.isArray(value)) {
    return [...value].reverse();
  }
  const isText = key === 'description' || key === 'instructions';
  return isText && typeof value === 'string'
    ? value.replace(/\r?\n/g, '\r\n')
    : reverseKeys(value);
}

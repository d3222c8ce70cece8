import { JsonObject } from 'mcp-governance';

/** The JSON that an interface's value is written as. */
export function toJsonObject(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}

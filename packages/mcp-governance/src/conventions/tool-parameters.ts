import { isJsonObject } from '../model/documentReader';
import { JsonObject, JsonValue } from '../model/json';
import { createPointer } from '../model/pointer';
import { Tool } from '../model/snapshot/types';

/** One parameter of a tool. */
export interface ToolParameter {
  name: string;
  schema: JsonObject;
  /** Relative to the tool. */
  pointer: string;
}

/** The parameters that a tool's input schema declares at its root. */
export function listParameters(tool: Tool): ToolParameter[] {
  const properties = tool.inputSchema?.properties;
  if (!isJsonObject(properties)) {
    return [];
  }
  return Object.entries(properties).flatMap(([name, schema]) =>
    isJsonObject(schema)
      ? [
          {
            name,
            schema,
            pointer: createPointer(['inputSchema', 'properties', name]),
          },
        ]
      : [],
  );
}

/**
 * A parameter's type in words, for example `integer` or `list of string`.
 * That it may be null does not count. `undefined` where the schema leaves it
 * open, or says it by a reference.
 */
export function describeType(schema: JsonObject): string | undefined {
  const types = listTypes(schema);
  if (types.length !== 1) {
    return types.length === 0 ? undefined : types.join(' or ');
  }
  return types[0] === 'array' ? describeList(schema.items) : types[0];
}

function describeList(items: JsonValue | undefined): string {
  const [type, ...others] = isJsonObject(items) ? listTypes(items) : [];
  return type === undefined || others.length > 0 ? 'list' : `list of ${type}`;
}

function listTypes({ type, anyOf, oneOf, enum: values }: JsonObject): string[] {
  const branches = anyOf ?? oneOf;
  if (typeof type === 'string' || Array.isArray(type)) {
    return toTypes([type].flat().filter(isText));
  }
  if (Array.isArray(branches)) {
    const types = branches.map(branch =>
      isJsonObject(branch) ? listTypes(branch) : [],
    );
    return types.some(list => list.length === 0) ? [] : toTypes(types.flat());
  }
  return Array.isArray(values) ? toTypes(values.map(typeOf)) : [];
}

function isText(value: JsonValue): value is string {
  return typeof value === 'string';
}

function typeOf(value: JsonValue): string {
  if (value === null) {
    return 'null';
  }
  return Array.isArray(value) ? 'array' : typeof value;
}

function toTypes(types: string[]): string[] {
  return [...new Set(types)].filter(type => type !== 'null').sort();
}

import { canonicalJson, compareText, digest } from '../digest';
import { JsonObject, JsonValue } from '../json';
import { isJsonObject } from '../documentReader';
import { isImpliedHint } from './hints';
import { kindOfKeyword } from './schemaKeywords';
import { Snapshot, SnapshotEntry, Tool } from './types';

/**
 * Content address of a snapshot. It does not cover the protocol version, nor
 * anything that changes no meaning: the order of keys and of entries, hints
 * that say what their absence says, and the order of the lists that JSON Schema
 * reads as sets: `required`, `type`, `enum`, `allOf`, `anyOf`, `oneOf`. The
 * snapshot itself keeps the author's order of those, since a form shows the
 * choices of an `enum` in it, and explicit hints, since rules ask for some.
 *
 * @returns `sha256:` and 64 hexadecimal digits
 * @public
 */
export function digestSnapshot(snapshot: Snapshot): string {
  const { instructions, tools, prompts, resources, resourceTemplates } =
    snapshot;
  const { duplicates = [], capabilities, publicLists = [] } = snapshot;
  return digest({
    ...(instructions && { instructions }),
    ...withEntries('tools', sortByName(tools).map(canonicalEntry)),
    ...withEntries('prompts', sortByName(prompts)),
    ...withEntries(
      'resources',
      sortBy(resources, ({ uri }) => uri),
    ),
    ...withEntries(
      'resourceTemplates',
      sortBy(resourceTemplates, ({ uriTemplate }) => uriTemplate),
    ),
    ...withEntries('duplicates', sortBy(duplicates, canonicalJson)),
    ...(capabilities && { capabilities: [...capabilities].sort(compareText) }),
    ...withEntries('publicLists', [...publicLists].sort(compareText)),
  });
}

/**
 * Content address of one entry of a snapshot; as `digestSnapshot`, it covers
 * nothing that changes no meaning.
 *
 * @returns `sha256:` and 64 hexadecimal digits
 * @public
 */
export function digestEntry(entry: SnapshotEntry): string {
  return digest(canonicalEntry(entry));
}

function withEntries(key: string, entries: unknown[]): Record<string, unknown> {
  return entries.length === 0 ? {} : { [key]: entries };
}

function sortByName<T extends { name: string }>(entries: T[]): T[] {
  return sortBy(entries, ({ name }) => name);
}

function sortBy<T>(entries: T[], keyOf: (entry: T) => string): T[] {
  return [...entries].sort((left, right) =>
    compareText(keyOf(left), keyOf(right)),
  );
}

/** What is normalized in an entry; only tools have schemas. */
interface Normalized {
  name: string;
  annotations?: Tool['annotations'];
  inputSchema?: JsonObject;
  outputSchema?: JsonObject;
}

function canonicalEntry({ annotations, ...entry }: Normalized): unknown {
  const { inputSchema, outputSchema } = entry;
  const hints = Object.entries(annotations ?? {}).filter(
    ([hint, value]) => !isImpliedHint(hint, value),
  );
  return {
    ...entry,
    ...(hints.length > 0 && { annotations: Object.fromEntries(hints) }),
    ...(inputSchema && { inputSchema: canonicalSchema(inputSchema) }),
    ...(outputSchema && { outputSchema: canonicalSchema(outputSchema) }),
  };
}

function canonicalSchema(schema: JsonValue): JsonValue {
  if (Array.isArray(schema)) {
    return schema.map(canonicalSchema);
  }
  return isJsonObject(schema)
    ? mapMembers(schema, (value, keyword) => canonicalMember(keyword, value))
    : schema;
}

function canonicalMember(keyword: string, value: JsonValue): JsonValue {
  switch (kindOfKeyword(keyword)) {
    case 'schema':
      return canonicalSchema(value);
    case 'unorderedSchemas':
      return sortSet(canonicalSchema(value));
    case 'schemaMap':
      return isJsonObject(value) ? mapMembers(value, canonicalSchema) : value;
    case 'set':
      return sortSet(value);
    case 'setMap':
      return isJsonObject(value) ? mapMembers(value, sortSet) : value;
    default:
      return value;
  }
}

function sortSet(value: JsonValue): JsonValue {
  return Array.isArray(value)
    ? sortBy(value, item => canonicalJson(item))
    : value;
}

function mapMembers(
  object: JsonObject,
  change: (value: JsonValue, key: string) => JsonValue,
): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, change(value, key)]),
  );
}

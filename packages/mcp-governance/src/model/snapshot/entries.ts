import { compareText } from '../digest';
import {
  DocumentReader,
  ReadFields,
  ReadNode,
  isJsonObject,
  isListNode,
  kindOf,
} from '../documentReader';
import { JsonObject, JsonValue } from '../json';
import { MAX_DEPTH } from '../text';
import { MAX_PART_VALUES, findExcess } from './limits';

/** A list of a snapshot, and how its entries are told apart. */
export interface ListRules<T> {
  /** Name of the list, for example `tools`. */
  list: string;
  /** The field that tells entries apart. */
  key: string;
  /** What findings call an entry, for example `tool`; absent within one. */
  subject?: string;
  /** Whether an entry of this key may be taken; reports it if not. */
  accepts?(node: ReadNode, key: string, number: number): boolean;
  read(fields: ReadFields, key: string, node: ReadNode): T;
}

/** A list as it was read. */
export interface ReadEntries<T> {
  entries: T[];
  /** What was left out since it repeats a key, as it stands in the text. */
  repeated: { key: string; value: JsonValue }[];
}

interface Entry {
  node: ReadNode;
  key: string;
}

/**
 * Reads the entries of a list in the order of their keys. Whatever is no
 * entry, or repeats one, is reported and left out.
 */
export function readEntries<T>(
  reader: DocumentReader,
  list: ReadNode | undefined,
  rules: ListRules<T>,
): ReadEntries<T> {
  const { listed, repeated } = listEntries(reader, list, rules);
  listed.sort((left, right) => compareText(left.key, right.key));
  const outer = reader.subject;
  const entries = listed.map(({ node, key }, index) => {
    const placed = { ...node, pointer: `${node.pointer}/${index}` };
    reader.places.add(placed.pointer, node.source);
    reader.subject = rules.subject ? `${rules.subject}:${key}` : outer;
    const fields = reader.readFields(placed) ?? new Map();
    return rules.read(fields, key, placed);
  });
  reader.subject = outer;
  return {
    entries,
    repeated: repeated.map(({ key, node }) => ({ key, value: node.value })),
  };
}

interface ListedEntries {
  listed: Entry[];
  repeated: Entry[];
}

function listEntries<T>(
  reader: DocumentReader,
  list: ReadNode | undefined,
  rules: ListRules<T>,
): ListedEntries {
  if (!list || list.value === null) {
    return { listed: [], repeated: [] };
  }
  if (!isListNode(list)) {
    const data = { field: rules.list, actual: kindOf(list.value) };
    reader.report('snapshot-field-type', list, { ...data, expected: 'array' });
    return { listed: [], repeated: [] };
  }
  const listed = new Map<string, Entry>();
  const repeated: Entry[] = [];
  list.value.forEach((value, index) => {
    const source = `${list.source}/${index}`;
    const node = { value, pointer: list.pointer, source };
    const entry = toEntry(reader, node, { ...rules, number: index + 1 });
    if (entry && listed.has(entry.key)) {
      const { key: name } = entry;
      const data = { list: rules.list, number: index + 1, name };
      reader.report('snapshot-duplicate', node, data);
      repeated.push(entry);
    } else if (entry) {
      listed.set(entry.key, entry);
    }
  });
  return { listed: [...listed.values()], repeated };
}

function toEntry<T>(
  reader: DocumentReader,
  node: ReadNode,
  rules: ListRules<T> & { number: number },
): Entry | undefined {
  const { list, number, key: field } = rules;
  if (!isJsonObject(node.value)) {
    const data = { list, number, actual: kindOf(node.value) };
    reader.report('snapshot-entry-not-object', node, data);
    return undefined;
  }
  const key = Object.hasOwn(node.value, field) ? node.value[field] : undefined;
  if (typeof key !== 'string' || key === '') {
    reader.report('snapshot-name-missing', node, { list, number, field });
    return undefined;
  }
  const isAccepted = rules.accepts?.(node, key, number) ?? true;
  return isAccepted ? { node, key } : undefined;
}

/** Reads a text; what is none is reported and left out. */
export function readOptionalText(
  reader: DocumentReader,
  fields: ReadFields,
  field: string,
): string | undefined {
  const node = fields.get(field);
  if (!node || node.value === null) {
    return undefined;
  }
  if (typeof node.value === 'string') {
    return node.value;
  }
  const data = { field, actual: kindOf(node.value), expected: 'string' };
  reader.report('snapshot-field-type', node, data);
  return undefined;
}

/** Reads an object of free content, within the limits of depth and size. */
export function readOptionalObject(
  reader: DocumentReader,
  fields: ReadFields,
  field: string,
): JsonObject | undefined {
  const node = fields.get(field);
  if (!node || node.value === null) {
    return undefined;
  }
  if (!isJsonObject(node.value)) {
    const data = { field, actual: kindOf(node.value), expected: 'object' };
    reader.report('snapshot-field-type', node, data);
    return undefined;
  }
  return isWithinLimits(reader, node, field) ? node.value : undefined;
}

/** Reports a part that is too deep or too large. */
export function isWithinLimits(
  reader: DocumentReader,
  node: ReadNode,
  field: string,
): boolean {
  const excess = findExcess(node.value);
  if (excess === 'tooDeep') {
    reader.report('snapshot-part-too-deep', node, { field, limit: MAX_DEPTH });
  } else if (excess === 'tooLarge') {
    const data = { field, limit: MAX_PART_VALUES };
    reader.report('snapshot-part-too-large', node, data);
  }
  return excess === undefined;
}

import { compareText } from '../digest';
import {
  DocumentReader,
  isJsonObject,
  isListNode,
  kindOf,
  ReadNode,
} from '../documentReader';
import { JsonValue } from '../json';
import { digestEntry } from './digestSnapshot';
import { ReadEntries } from './entries';
import { readPrompts } from './readPrompts';
import { readResources, readResourceTemplates } from './readResources';
import { readTools } from './readTools';
import {
  DuplicateEntry,
  SNAPSHOT_LISTS,
  SnapshotEntry,
  SnapshotList,
} from './types';

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** What was left out of each list since it repeats a name. */
export type Repeated = Record<SnapshotList, ReadEntries<unknown>['repeated']>;

/**
 * The names that are listed more than once: those that were met just now, and
 * those that a snapshot already tells of.
 */
export function readDuplicates(
  reader: DocumentReader,
  told: ReadNode | undefined,
  repeated: Repeated,
): DuplicateEntry[] {
  const found = SNAPSHOT_LISTS.flatMap(list =>
    repeated[list].map(({ key, value }) => ({
      list,
      name: key,
      definitions: digestDropped(list, value),
    })),
  );
  return join([...readTold(reader, told), ...found]);
}

type ReadList = (
  reader: DocumentReader,
  list: ReadNode,
) => ReadEntries<SnapshotEntry>;

const READERS: Record<SnapshotList, ReadList> = {
  tools: readTools,
  prompts: readPrompts,
  resources: readResources,
  resourceTemplates: readResourceTemplates,
};

/** Read as the definition that was kept, but nothing is reported of it. */
function digestDropped(list: SnapshotList, value: JsonValue): string[] {
  const reader = new DocumentReader({ document: 'snapshot' });
  const node = { value: [value], pointer: '', source: '' };
  return READERS[list](reader, node).entries.map(digestEntry);
}

/** One for each name, its definitions each once. */
function join(all: DuplicateEntry[]): DuplicateEntry[] {
  const byName = new Map<string, DuplicateEntry>();
  for (const { list, name, definitions } of all) {
    const key = JSON.stringify([list, name]);
    const earlier = byName.get(key)?.definitions ?? [];
    const joined = [...new Set([...earlier, ...definitions])];
    byName.set(key, { list, name, definitions: joined.sort(compareText) });
  }
  return [...byName]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, entry]) => entry);
}

function readTold(
  reader: DocumentReader,
  node: ReadNode | undefined,
): DuplicateEntry[] {
  if (!node || node.value === null) {
    return [];
  }
  const told = isListNode(node) ? node.value.flatMap(toDuplicate) : [];
  if (!isListNode(node) || told.length < node.value.length) {
    const actual = isListNode(node) ? 'other' : kindOf(node.value);
    const data = { field: 'duplicates', actual, expected: 'array' };
    reader.report('snapshot-field-type', node, data);
  }
  return told;
}

function toDuplicate(value: JsonValue): DuplicateEntry[] {
  if (!isJsonObject(value)) {
    return [];
  }
  const { name, definitions } = value;
  const list = SNAPSHOT_LISTS.find(each => each === value.list);
  const digests = Array.isArray(definitions)
    ? definitions.filter(isDigest)
    : [];
  return list && typeof name === 'string' && digests.length > 0
    ? [{ list, name, definitions: digests }]
    : [];
}

function isDigest(value: JsonValue): value is string {
  return typeof value === 'string' && DIGEST.test(value);
}

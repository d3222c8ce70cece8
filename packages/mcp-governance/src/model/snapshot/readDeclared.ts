import { compareText } from '../digest';
import {
  DocumentReader,
  isJsonObject,
  isListNode,
  kindOf,
  ReadFields,
  ReadNode,
} from '../documentReader';
import { JsonObject, JsonValue } from '../json';
import { isWithinLimits } from './entries';
import { SNAPSHOT_LISTS, SnapshotList } from './types';

/** Capabilities whose members are ids, each with settings of its own. */
const NAMED = ['extensions', 'experimental'];

/**
 * The capabilities that a server declared, as names: read from what it answered,
 * or from a snapshot that tells of them already.
 */
export function readCapabilities(
  reader: DocumentReader,
  node: ReadNode | undefined,
): string[] | undefined {
  if (!node || node.value === null) {
    return undefined;
  }
  if (isJsonObject(node.value)) {
    return isWithinLimits(reader, node, 'capabilities')
      ? sortNames(listNames(node.value))
      : undefined;
  }
  return readNames(reader, node, 'capabilities');
}

function listNames(declared: JsonObject): string[] {
  return Object.entries(declared).flatMap(([name, value]) =>
    NAMED.includes(name)
      ? Object.keys(isJsonObject(value) ? value : {}).map(id => `${name}.${id}`)
      : listBelow(name, value),
  );
}

/** A part is declared by an object, or by `true`. */
function listBelow(name: string, value: JsonValue): string[] {
  if (isJsonObject(value)) {
    const below = Object.entries(value).flatMap(([key, member]) =>
      listBelow(`${name}.${key}`, member),
    );
    return [name, ...below];
  }
  return value === true ? [name] : [];
}

function readNames(
  reader: DocumentReader,
  node: ReadNode,
  field: string,
): string[] | undefined {
  const names = isListNode(node) ? node.value.filter(isText) : [];
  if (!isListNode(node) || names.length < node.value.length) {
    const actual = isListNode(node) ? 'other' : kindOf(node.value);
    const data = { field, actual, expected: 'list of text' };
    reader.report('snapshot-field-type', node, data);
  }
  return isListNode(node) ? sortNames(names) : undefined;
}

function isText(value: JsonValue): value is string {
  return typeof value === 'string';
}

function sortNames(names: string[]): string[] {
  return [...new Set(names)].sort(compareText);
}

/**
 * The lists that anybody may be given from a cache: said by the answer to a list
 * itself, or by a snapshot.
 */
export function readPublicLists(
  reader: DocumentReader,
  fields: ReadFields,
): SnapshotList[] {
  const told = fields.get('publicLists');
  const names =
    told && told.value !== null ? readNames(reader, told, 'publicLists') : [];
  const isPublic = fields.get('cacheScope')?.value === 'public';
  return SNAPSHOT_LISTS.filter(
    list => names?.includes(list) || (isPublic && fields.has(list)),
  );
}

import { ReadNode, isJsonObject } from '../documentReader';
import { JsonObject, JsonValue } from '../json';
import { CURRENT_SHAPE, OLD_KEYS } from './serverRules';

/** The shape of the official registry's first entries, before any schema. */
const SEED_SHAPE = '2025-05-16';

/** The first dated schema, and the last with underscores in its keys. */
const SNAKE_CASE_SHAPE = '2025-07-09';

const KNOWN_SHAPES = [
  SNAKE_CASE_SHAPE,
  '2025-09-16',
  '2025-09-29',
  '2025-10-11',
  '2025-10-17',
  CURRENT_SHAPE,
  'draft',
];

/** Which shape a manifest is written in. */
export interface Shape {
  /** For example `2025-12-11`. */
  writtenIn: string;
  isOlder: boolean;
  /** What `$schema` says, where that is no schema known here. */
  unknownSchema?: string;
  /** Old spellings that are at odds with a newer `$schema`. */
  oldKeys: [old: string, current: string][];
}

/** Tells the shape of a server.json by its `$schema` and its keys. */
export function detectShape(server: JsonObject): Shape {
  const { $schema } = server;
  const text = typeof $schema === 'string' ? $schema : undefined;
  const named = text?.match(
    /(\d{4}-\d{2}-\d{2}|draft)\/[^/]*server\.schema\.json$/,
  )?.[1];
  const oldKeys = findOldKeys(server);
  if (named !== undefined && KNOWN_SHAPES.includes(named)) {
    const isOlder = named !== CURRENT_SHAPE && named !== 'draft';
    const isAtOdds = named !== SNAKE_CASE_SHAPE;
    return { writtenIn: named, isOlder, oldKeys: isAtOdds ? oldKeys : [] };
  }
  const isUnknown = text !== undefined && !/manifest\.schema\.json$/.test(text);
  const unknownSchema = isUnknown ? { unknownSchema: text } : {};
  if (oldKeys.length === 0) {
    return {
      writtenIn: CURRENT_SHAPE,
      isOlder: false,
      ...unknownSchema,
      oldKeys,
    };
  }
  const isSeed = oldKeys.some(([old]) =>
    ['version_detail', 'registry_name', 'transport_type'].includes(old),
  );
  const writtenIn = isSeed ? SEED_SHAPE : SNAKE_CASE_SHAPE;
  return { writtenIn, isOlder: true, ...unknownSchema, oldKeys: [] };
}

function findOldKeys(server: JsonObject): [string, string][] {
  const found = new Map<string, string>();
  const collect = (part: JsonValue, renames: Record<string, string>) => {
    for (const key of isJsonObject(part) ? Object.keys(part) : []) {
      // `name` was a package's identifier once; it says nothing by itself.
      if (Object.hasOwn(renames, key) && key.includes('_')) {
        found.set(key, renames[key]);
      }
    }
  };
  collect(server, { ...OLD_KEYS.server, version_detail: 'version' });
  for (const remote of listOf(server.remotes)) {
    collect(remote, OLD_KEYS.remote);
  }
  for (const each of listOf(server.packages)) {
    collect(each, OLD_KEYS.package);
    for (const part of isJsonObject(each) ? Object.values(each) : []) {
      listOf(part).forEach(input => collect(input, OLD_KEYS.input));
    }
  }
  return [...found];
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** One server of a text, without the envelope that registries put around it. */
export interface Unwrapped {
  node: ReadNode;
  /** `_meta` of the envelope. */
  envelopeMeta?: ReadNode;
}

/** Takes a server out of a registry's envelope `{ server, _meta }`, if any. */
export function unwrapServer(node: ReadNode): Unwrapped {
  const { value, source } = node;
  const isWrapped =
    isJsonObject(value) && isJsonObject(value.server) && !('name' in value);
  if (!isWrapped) {
    return { node };
  }
  const server = {
    value: value.server,
    pointer: '',
    source: `${source}/server`,
  };
  const meta = Object.hasOwn(value, '_meta') ? value._meta : undefined;
  return meta === undefined
    ? { node: server }
    : {
        node: server,
        envelopeMeta: {
          value: meta,
          pointer: '/_meta',
          source: `${source}/_meta`,
        },
      };
}

/** The servers of a text: of a list, of a registry's page, or the one. */
export function listServers(value: JsonValue): ReadNode[] | undefined {
  if (Array.isArray(value)) {
    return toNodes(value, '');
  }
  const isPage =
    isJsonObject(value) &&
    Array.isArray(value.servers) &&
    !Object.hasOwn(value, 'name');
  return isPage ? toNodes(listOf(value.servers), '/servers') : undefined;
}

function toNodes(values: JsonValue[], source: string): ReadNode[] {
  return values.map((value, index) => ({
    value,
    pointer: '',
    source: `${source}/${index}`,
  }));
}

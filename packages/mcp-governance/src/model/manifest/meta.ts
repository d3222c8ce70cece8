import {
  DocumentReader,
  ReadFields,
  ReadNode,
  isJsonObject,
  kindOf,
} from '../documentReader';
import { JsonObject, JsonValue } from '../json';
import { readGovernance } from './governance/readGovernance';
import {
  OFFICIAL_KEY,
  PUBLISHER_KEY,
  PUBLISHER_MAX_BYTES,
} from './serverRules';
import { GOVERNANCE_KEY, Governance } from './types';

/** The manifest's `_meta`, and the governance block read out of it. */
export interface ReadMeta {
  meta?: Record<string, unknown>;
  governance: Governance;
}

/**
 * Reads `_meta` of the server and of the envelope around it; the server's own
 * keys win. What only a registry decides, and older shapes had at the top,
 * goes to the registry's key.
 */
export function readMeta(
  reader: DocumentReader,
  source: { fields: ReadFields; envelopeMeta?: ReadNode },
): ReadMeta {
  const { fields, envelopeMeta } = source;
  const members: ReadFields = new Map([
    ...readMembers(reader, envelopeMeta),
    ...readMembers(reader, fields.get('_meta')),
  ]);
  const entries: [string, unknown][] = [];
  let governance: Governance = {};
  for (const [key, node] of members) {
    reader.places.add(node.pointer, node.source);
    if (key === GOVERNANCE_KEY) {
      const block = readGovernance(reader, node);
      if (block) {
        governance = block;
        entries.push([key, block]);
      }
    } else {
      checkPublisherData(reader, key, node);
      entries.push([key, node.value]);
    }
  }
  const official = registryData(fields);
  if (official) {
    const given = members.get(OFFICIAL_KEY)?.value;
    const merged = { ...official, ...(isJsonObject(given) ? given : {}) };
    entries.push([OFFICIAL_KEY, merged]);
  }
  return entries.length === 0
    ? { governance }
    : { meta: Object.fromEntries(entries), governance };
}

function readMembers(
  reader: DocumentReader,
  node: ReadNode | undefined,
): ReadFields {
  if (!node) {
    return new Map();
  }
  const fields = reader.readFields(node);
  if (!fields) {
    const data = { field: '_meta', actual: kindOf(node.value) };
    reader.report('manifest-field-type', node, { ...data, expected: 'object' });
  }
  return fields ?? new Map();
}

function checkPublisherData(
  reader: DocumentReader,
  key: string,
  node: ReadNode,
): void {
  if (key !== PUBLISHER_KEY) {
    return;
  }
  const length = new TextEncoder().encode(
    JSON.stringify(node.value),
  ).byteLength;
  if (length > PUBLISHER_MAX_BYTES) {
    const data = { length, limit: PUBLISHER_MAX_BYTES, key: PUBLISHER_KEY };
    reader.report('manifest-publisher-data-too-large', node, data);
  }
}

/** What older shapes had beside the server's own data, under today's names. */
function registryData(fields: ReadFields): JsonObject | undefined {
  const detail = fields.get('version_detail')?.value;
  const {
    version,
    release_date: publishedAt,
    is_latest: isLatest,
    ...rest
  } = isJsonObject(detail) ? detail : {};
  const id = fields.get('id')?.value;
  const status = fields.get('status')?.value;
  const all = { ...rest, id, status, publishedAt, isLatest };
  const given = Object.entries(all).flatMap(
    ([key, value]): [string, JsonValue][] =>
      value === undefined || value === '' ? [] : [[key, value]],
  );
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

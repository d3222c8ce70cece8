import {
  createPointer,
  Finding,
  GOVERNANCE_KEY,
  JsonValue,
  Known,
  Locate,
  LocatedManifest,
  parseManifest,
  ParsedManifest,
  parseSnapshot,
  parseText,
  readSnapshot,
  Result,
  Snapshot,
  SNAPSHOT_MAX_BYTES,
} from 'mcp-governance';
import { DocumentSource } from './source';

/** A version as it was read. */
export interface ReadVersion {
  /** Absent where only a snapshot was named, or it could not be read. */
  parsed?: ParsedManifest;
  snapshot: Known<Snapshot>;
  locators: { manifest?: Locate; snapshot?: Locate };
  /** Findings of reading, those that prevented it included. */
  findings: Finding[];
  /** What was named could be read. */
  ok: boolean;
}

/** What tells a manifest, however little of it is there. */
const MANIFEST_FIELDS = [
  '$schema',
  'name',
  'title',
  'description',
  'version',
  'packages',
  'remotes',
  'repository',
  '_meta',
];

const LISTS = ['tools', 'prompts', 'resources', 'resourceTemplates'];

function isObject(value: JsonValue | undefined) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The snapshot in what was named: a list of tools, a snapshot, or the answer
 * to `tools/list`, with or without its JSON-RPC envelope; and anything that has
 * nothing of a manifest.
 */
function findSnapshot(
  value: JsonValue,
): { value: JsonValue; pointer: string } | undefined {
  if (Array.isArray(value)) {
    return { value, pointer: '' };
  }
  if (typeof value !== 'object' || value === null) {
    return { value, pointer: '' };
  }
  if (isObject(value.result) && Object.hasOwn(value, 'jsonrpc')) {
    return { value: value.result, pointer: '/result' };
  }
  const isSnapshot = LISTS.some(list => Object.hasOwn(value, list));
  const isManifest = MANIFEST_FIELDS.some(field => Object.hasOwn(value, field));
  return isSnapshot || !isManifest ? { value, pointer: '' } : undefined;
}

function fromSnapshot(
  result: Result<{ snapshot: Snapshot; locate: Locate }>,
  earlier: Finding[] = [],
): ReadVersion {
  const findings = [...earlier, ...result.findings];
  if (!result.ok) {
    return { snapshot: { known: false }, locators: {}, findings, ok: false };
  }
  const { snapshot, locate } = result.value;
  return {
    snapshot: { known: true, value: snapshot },
    locators: { snapshot: locate },
    findings,
    ok: true,
  };
}

/** Reads a snapshot from a source. */
export async function readSnapshotFile(
  source: DocumentSource,
  file: string,
): Promise<ReadVersion> {
  const text = await source.read(file);
  return fromSnapshot(parseSnapshot({ text, file: source.nameOf(file) }));
}

const SNAPSHOT_POINTER = createPointer(['_meta', GOVERNANCE_KEY, 'snapshot']);

async function readNamedSnapshot(
  { parsed: { governance }, locate }: LocatedManifest,
  source: DocumentSource,
  override: string | undefined,
): Promise<ReadVersion | undefined> {
  if (override !== undefined) {
    return readSnapshotFile(source, override);
  }
  const { snapshot } = governance;
  if (snapshot === undefined) {
    return undefined;
  }
  return typeof snapshot === 'string'
    ? readSnapshotFile(source, source.beside(snapshot))
    : fromSnapshot(
        readSnapshot(snapshot, {
          locate: pointer => locate(SNAPSHOT_POINTER + pointer),
        }),
      );
}

/**
 * Reads a manifest, and the snapshot beside it or inside.
 *
 * @param snapshotFile - instead of the snapshot that the manifest names
 */
export async function readManifestFile(
  source: DocumentSource,
  snapshotFile?: string,
): Promise<ReadVersion> {
  const { file } = source;
  const text = await source.read(file);
  const result = parseManifest({ text, file: source.nameOf(file) });
  if (!result.ok) {
    const { findings } = result;
    return { snapshot: { known: false }, locators: {}, findings, ok: false };
  }
  const { parsed, locate } = result.value;
  const read = await readNamedSnapshot(result.value, source, snapshotFile);
  return {
    parsed,
    snapshot: read?.snapshot ?? { known: false },
    locators: { manifest: locate, ...read?.locators },
    findings: [...result.findings, ...(read?.findings ?? [])],
    ok: read?.ok ?? true,
  };
}

/** Reads what was named, whichever it is: a manifest or a snapshot. */
export async function readDocument(
  source: DocumentSource,
): Promise<ReadVersion> {
  const text = await source.read(source.file);
  const file = source.nameOf(source.file);
  const parsed = parseText(text, {
    file,
    maxBytes: SNAPSHOT_MAX_BYTES,
    document: 'snapshot',
  });
  if (!parsed.ok) {
    return fromSnapshot(parsed);
  }
  const { value, locate } = parsed.value;
  const found = findSnapshot(value);
  return found
    ? fromSnapshot(
        readSnapshot(found.value, {
          locate: pointer => locate(found.pointer + pointer),
        }),
        parsed.findings,
      )
    : readManifestFile(source);
}

import {
  digestSnapshot,
  Finding,
  governancePointer,
  JsonObject,
  LocatedManifest,
  LocatedSnapshot,
  parseSnapshot,
  readSnapshot as readSnapshotValue,
  Result,
} from 'mcp-governance';
import { createRegistryFinding } from '../../evaluation/registryFindings';
import { ReadManifest, ReadText } from '../types';
import { hashSnapshot } from './hashBytes';
import { AddressedSnapshot } from './types';

/** A manifest's snapshot, where it has one. */
export interface ReadSnapshot {
  addressed?: AddressedSnapshot;
  /** Name of its bytes, where it stands outside of the manifest. */
  bytes?: string;
}

/**
 * Reads the snapshot of a manifest: what came with it, else what stands in
 * it, else what it names by a path beside it.
 *
 * @throws where the file beside the manifest cannot be asked for now
 */
export async function readSnapshot(
  read: ReadManifest,
  manifest: LocatedManifest,
  maxBytes: number,
): Promise<Result<ReadSnapshot>> {
  const { snapshot } = manifest.parsed.governance;
  if (read.snapshot) {
    return readText(read.snapshot, maxBytes);
  }
  if (snapshot === undefined) {
    return { ok: true, value: {}, findings: [] };
  }
  if (typeof snapshot === 'object') {
    return address(readInline(manifest, snapshot));
  }
  if (!read.readSnapshot) {
    return { ok: false, findings: [createMissing(manifest, snapshot)] };
  }
  const beside = await read.readSnapshot(snapshot);
  return beside.ok ? readText(beside.snapshot, maxBytes) : beside;
}

function readText(read: ReadText, maxBytes: number): Result<ReadSnapshot> {
  const { text, file } = read;
  const parsed = parseSnapshot({ text, file, maxBytes });
  if (!parsed.ok) {
    return parsed;
  }
  const result = address(parsed);
  return result.ok
    ? { ...result, value: { ...result.value, bytes: hashSnapshot(read) } }
    : result;
}

function readInline(
  { locate }: LocatedManifest,
  snapshot: JsonObject,
): Result<LocatedSnapshot> {
  const base = governancePointer('snapshot');
  return readSnapshotValue(snapshot, {
    locate: pointer => locate(`${base}${pointer}`),
  });
}

function address(result: Result<LocatedSnapshot>): Result<ReadSnapshot> {
  if (!result.ok) {
    return result;
  }
  const { value, findings } = result;
  const addressed = { ...value, digest: digestSnapshot(value.snapshot) };
  return { ok: true, value: { addressed }, findings };
}

function createMissing(
  { parsed, locate }: LocatedManifest,
  path: string,
): Finding {
  const pointer = governancePointer('snapshot');
  return createRegistryFinding({
    rule: 'snapshot-not-sent',
    server: parsed.manifest.name,
    level: 'error',
    pointer,
    data: { path },
    location: locate(pointer),
  });
}

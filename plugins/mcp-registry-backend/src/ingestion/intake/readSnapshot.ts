import {
  createSnapshot,
  digestSnapshot,
  Finding,
  governancePointer,
  JsonObject,
  LocatedManifest,
  parseSnapshot,
  Result,
  Snapshot,
} from 'mcp-governance';
import { createRegistryFinding } from '../../evaluation/registryFindings';
import { ReadManifest, ReadText } from '../types';
import { AddressedSnapshot } from './types';

/** The snapshot of a manifest, with its address; absent where there is none. */
export type SnapshotResult = Result<AddressedSnapshot | undefined>;

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
): Promise<SnapshotResult> {
  const { snapshot } = manifest.parsed.governance;
  if (read.snapshot) {
    return address(parse(read.snapshot, maxBytes));
  }
  if (snapshot === undefined) {
    return { ok: true, value: undefined, findings: [] };
  }
  if (typeof snapshot === 'object') {
    return address(readInline(manifest, snapshot));
  }
  if (!read.readSnapshot) {
    return { ok: false, findings: [createMissing(read, manifest, snapshot)] };
  }
  const beside = await read.readSnapshot(snapshot);
  return beside.ok ? address(parse(beside.snapshot, maxBytes)) : beside;
}

function parse({ text, file }: ReadText, maxBytes: number): Result<Snapshot> {
  const result = parseSnapshot({ text, file, maxBytes });
  return result.ok ? { ...result, value: result.value.snapshot } : result;
}

function readInline(
  { locate }: LocatedManifest,
  snapshot: JsonObject,
): Result<Snapshot> {
  const base = governancePointer('snapshot');
  return createSnapshot(snapshot, {
    locate: pointer => locate(`${base}${pointer}`),
  });
}

function address(result: Result<Snapshot>): SnapshotResult {
  if (!result.ok) {
    return result;
  }
  const { value: snapshot, findings } = result;
  return {
    ok: true,
    value: { digest: digestSnapshot(snapshot), snapshot },
    findings,
  };
}

function createMissing(
  { manifest: { file } }: ReadManifest,
  { parsed, locate }: LocatedManifest,
  path: string,
): Finding {
  const pointer = governancePointer('snapshot');
  const finding = createRegistryFinding({
    rule: 'snapshot-not-sent',
    server: parsed.manifest.name,
    level: 'error',
    pointer,
    data: { path },
    file,
  });
  return { ...finding, location: locate(pointer) };
}

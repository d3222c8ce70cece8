import {
  digest,
  digestContract,
  digestStewardship,
  Finding,
  LocatedManifest,
  parseManifest,
  ParsedManifest,
  Result,
  stewardshipOf,
} from 'mcp-governance';
import { RegistryConfig } from '../../config/types';
import { toOwnSnapshotColumns } from '../../database/snapshotColumns';
import { ReadManifest } from '../types';
import { withoutInlineSnapshot, withWaivers } from './governance';
import { hashManifest } from './hashBytes';
import { toBoundEntity, toProvenance } from './provenance';
import { readSnapshot } from './readSnapshot';
import { AddressedSnapshot, BytesRead, Intake } from './types';

/** The parts of a manifest that could be read. */
interface ReadParts {
  parsed: ParsedManifest;
  locate: LocatedManifest['locate'];
  snapshot?: AddressedSnapshot;
  snapshotBytes?: string;
  parseFindings: Finding[];
}

/**
 * Reads a manifest and its snapshot, and gives each part its address. A
 * manifest whose snapshot cannot be read is not taken: a version that was
 * published without it could never get it.
 *
 * @throws where the snapshot beside the manifest cannot be asked for now
 */
export async function readIntake(
  read: ReadManifest,
  limits: RegistryConfig['limits'],
): Promise<Result<Intake>> {
  const { file, text } = read.manifest;
  const manifest = parseManifest({
    text,
    file,
    maxBytes: limits.manifestBytes,
    ...(read.format && { format: read.format }),
  });
  if (!manifest.ok) {
    return manifest;
  }
  const { parsed, locate } = manifest.value;
  const snapshot = await readSnapshot(
    read,
    manifest.value,
    limits.snapshotBytes,
  );
  const parseFindings = [...manifest.findings, ...snapshot.findings];
  if (!snapshot.ok) {
    return { ok: false, findings: parseFindings };
  }
  const { addressed, bytes } = snapshot.value;
  const parts = {
    parsed: withWaivers(parsed, read.waivers),
    locate,
    snapshot: addressed,
    snapshotBytes: bytes,
    parseFindings,
  };
  return { ok: true, value: toIntake(read, parts), findings: [] };
}

function toIntake(read: ReadManifest, parts: ReadParts): Intake {
  const { parsed, locate, snapshot, parseFindings } = parts;
  const { name, version } = parsed.manifest;
  const contractDigest = digestContract(parsed);
  const stewardshipDigest = digestStewardship(parsed);
  const entity = toBoundEntity(name, read.entity);
  return {
    provenance: { ...toProvenance(read), locate },
    entity,
    name,
    version,
    parsed: withoutInlineSnapshot(parsed),
    ...(snapshot && { snapshot }),
    contractDigest,
    stewardship: stewardshipOf(parsed),
    stewardshipDigest,
    parseFindings,
    contentDigest: digest({
      contractDigest,
      stewardshipDigest,
      deprecated: parsed.governance.deprecated,
      snapshotDigest: snapshot?.digest,
      ...toOwnSnapshotColumns(snapshot?.snapshot),
      parseFindings,
      entity,
    }),
    bytes: toBytesRead(read, parts),
  };
}

function toBytesRead(read: ReadManifest, parts: ReadParts): BytesRead {
  const { snapshot: path } = parts.parsed.governance;
  const isBeside = !read.snapshot && typeof path === 'string';
  return {
    manifest: hashManifest(read),
    ...(parts.snapshotBytes && { snapshot: parts.snapshotBytes }),
    ...(isBeside && { snapshotPath: path }),
  };
}

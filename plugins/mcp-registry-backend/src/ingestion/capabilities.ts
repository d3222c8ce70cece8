import { Snapshot } from 'mcp-governance';
import { StoredSnapshot } from '../database/operations/storeSnapshot';
import { toSnapshotContent } from '../database/snapshotColumns';
import { toStorableText } from '../database/storable';
import { CapabilityRow } from '../database/tables';
import { AddressedSnapshot } from './intake/types';

const MAX_NAME = 1_000;

function listNames(snapshot: Snapshot): { kind: string; name: string }[] {
  const of = (kind: string, items: { name: string }[]) =>
    items.map(({ name }) => ({ kind, name }));
  return [
    ...of('tool', snapshot.tools),
    ...of('prompt', snapshot.prompts),
    ...of('resource', snapshot.resources),
    ...of('template', snapshot.resourceTemplates),
  ];
}

/** Writes a snapshot as rows. */
export function toStoredSnapshot({
  digest,
  snapshot,
}: AddressedSnapshot): StoredSnapshot {
  const capabilities: CapabilityRow[] = listNames(snapshot).map(
    ({ kind, name }) => ({
      snapshot_digest: digest,
      kind,
      name: toStorableText(name, MAX_NAME),
      name_lower: toStorableText(name.toLowerCase(), MAX_NAME),
    }),
  );
  return {
    row: {
      digest,
      content: toSnapshotContent(snapshot),
      tools_count: snapshot.tools.length,
    },
    capabilities,
  };
}

import { ParsedManifest, Snapshot } from 'mcp-governance';
import { toStorableText } from '../database/storable';

/** Room for a few hundred capability names. */
const MAX_LENGTH = 20_000;
const MAX_DESCRIPTION = 4_000;

/** What a text search looks through: lower case, one text a line. */
export function toSearchText(
  { manifest }: ParsedManifest,
  snapshot: Snapshot | undefined,
): string {
  const named = [
    ...(snapshot?.tools ?? []),
    ...(snapshot?.prompts ?? []),
    ...(snapshot?.resources ?? []),
    ...(snapshot?.resourceTemplates ?? []),
  ];
  const texts = [
    manifest.name,
    manifest.title ?? '',
    manifest.description.slice(0, MAX_DESCRIPTION),
    ...named.map(({ name }) => name),
  ];
  return toStorableText(texts.join('\n').toLowerCase(), MAX_LENGTH);
}

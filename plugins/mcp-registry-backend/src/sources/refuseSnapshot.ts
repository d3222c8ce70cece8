import {
  createParseFinding,
  governancePointer,
  parseText,
} from 'mcp-governance';
import { ReadText, SnapshotRead } from '../ingestion/types';

/**
 * The finding of a snapshot that is not beside its manifest: its path leads
 * out of the folder, by itself or by a link, or to nothing.
 *
 * @param manifest - the text that names it; the finding points into it
 * @param maxBytes - the size limit that the manifest was read with
 */
export function refuseSnapshot(
  { file, text }: ReadText,
  maxBytes: number,
): SnapshotRead {
  const pointer = governancePointer('snapshot');
  const parsed = parseText(text, { file, maxBytes });
  const finding = createParseFinding({
    problem: 'governance-path',
    document: 'manifest',
    pointer,
    data: { field: 'snapshot' },
    ...(parsed.ok && { location: parsed.value.locate(pointer) }),
  });
  return { ok: false, findings: [finding] };
}

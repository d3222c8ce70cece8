import { ParsedManifest, Result } from 'mcp-governance';
import { ReadManifest } from '../types';
import { AddressedSnapshot } from './types';

/** Reads the snapshot of a manifest, wherever it stands. */
export async function readSnapshot(
  _read: ReadManifest,
  _parsed: ParsedManifest,
  _maxBytes: number,
): Promise<Result<AddressedSnapshot | undefined>> {
  return { ok: true, value: undefined, findings: [] };
}

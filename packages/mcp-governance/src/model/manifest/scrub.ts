import { DocumentReader } from '../documentReader';
import { createPointer } from '../pointer';
import { mapStrings, replaceTexts } from '../redact';
import { hasToken, redactTokens } from '../secrets';
import { GOVERNANCE_KEY, Governance, Manifest, ParsedManifest } from './types';

/** A removed value this long and mixed is a secret wherever it stands. */
const UNMISTAKABLE = /^(?=[^\s]*\d)(?=[^\s]*[A-Za-z])[^\s]{12,}$/;

/** Each is sought in every string, so that there must be an end to them. */
const MAX_SOUGHT = 100;

/**
 * Takes tokens whose shape names their issuer out of every string of a
 * manifest, and secrets that were removed from an input wherever they stand.
 */
export function scrubManifest(
  reader: DocumentReader,
  parsed: ParsedManifest,
): ParsedManifest {
  const { manifest, writtenIn } = parsed;
  reportTokens(reader, manifest);
  const secrets = [...reader.secrets]
    .filter(secret => UNMISTAKABLE.test(secret))
    .slice(0, MAX_SOUGHT);
  const isClean = secrets.length === 0 && !hasToken(JSON.stringify(manifest));
  if (isClean) {
    return parsed;
  }
  const clean = mapStrings(replaceTexts(manifest, secrets), redactTokens);
  if (!isManifest(clean)) {
    return parsed;
  }
  const { name, version } = manifest;
  const governance = clean._meta?.[GOVERNANCE_KEY];
  return {
    manifest: { ...clean, name, version },
    governance: isGovernance(governance) ? governance : {},
    writtenIn,
  };
}

function reportTokens(reader: DocumentReader, manifest: Manifest): void {
  const waiting: { value: unknown; path: string[] }[] = [
    { value: manifest, path: [] },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && hasToken(value)) {
      report(reader, path);
    }
    if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        const inner = [...path, key];
        if (hasToken(key)) {
          report(reader, path);
        }
        waiting.push({ value: member, path: inner });
      }
    }
  }
}

function report(reader: DocumentReader, path: string[]): void {
  const pointer = createPointer(path);
  const source = reader.places.sourceOf(pointer);
  const field = path.filter(part => !/^\d+$/.test(part)).join('.');
  reader.report(
    'manifest-secret',
    { value: null, pointer, source },
    { field: field === '' ? 'manifest' : field },
  );
}

function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'name' in value;
}

function isGovernance(value: unknown): value is Governance {
  return typeof value === 'object' && value !== null;
}

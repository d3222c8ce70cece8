import {
  DocumentReader,
  ReadFields,
  ReadNode,
  isJsonObject,
  kindOf,
} from '../documentReader';
import { Result, SourceLocation } from '../finding';
import { JsonValue } from '../json';
import { SNAPSHOT_MAX_BYTES, parseText } from '../text';
import { readOptionalText } from './entries';
import { readCapabilities, readPublicLists } from './readDeclared';
import { readDuplicates } from './readDuplicates';
import { readPrompts } from './readPrompts';
import { readResources, readResourceTemplates } from './readResources';
import { readTools } from './readTools';
import { Snapshot, SNAPSHOT_LISTS } from './types';

/** A snapshot as text. @public */
export interface ParseSnapshotInput {
  text: string | Uint8Array;
  /** Name of the file in findings; its ending tells JSON from YAML. */
  file: string;
  /** Default: by the file's ending, else by the look of the text. */
  format?: 'json' | 'yaml';
  /** Default: 8 MiB. */
  maxBytes?: number;
}

/** A snapshot, and where its parts stand. @public */
export interface LocatedSnapshot {
  snapshot: Snapshot;
  /**
   * Line and column of a pointer into `snapshot`, in the text that it was read
   * from, whatever was sorted or left out on the way.
   */
  locate(pointer: string): SourceLocation | undefined;
}

/** How a value is read as a snapshot. @public */
export interface ReadSnapshotOptions {
  /** Line and column of a pointer into the value, where there is a text. */
  locate?(pointer: string): SourceLocation | undefined;
}

/**
 * Makes the canonical snapshot of a value: of a snapshot, of what a server
 * answered to `tools/list` and its siblings, or of a bare list of tools. Never
 * throws; every entry becomes a part of the snapshot or a finding.
 *
 * @public
 */
export function createSnapshot(
  raw: JsonValue,
  options: ReadSnapshotOptions = {},
): Result<Snapshot> {
  const result = readSnapshot(raw, options);
  return result.ok ? { ...result, value: result.value.snapshot } : result;
}

/** Reads a snapshot from JSON or YAML. Never throws. @public */
export function parseSnapshot(
  input: ParseSnapshotInput,
): Result<LocatedSnapshot> {
  const { text, file, format, maxBytes = SNAPSHOT_MAX_BYTES } = input;
  const document = 'snapshot';
  const parsed = parseText(text, { file, format, maxBytes, document });
  if (!parsed.ok) {
    return parsed;
  }
  const { value, locate } = parsed.value;
  const result = readSnapshot(value, { locate });
  return { ...result, findings: [...parsed.findings, ...result.findings] };
}

/**
 * As `createSnapshot`, but with the way back from the canonical snapshot to
 * the value that it was made of.
 *
 * @public
 */
export function readSnapshot(
  raw: JsonValue,
  { locate }: ReadSnapshotOptions = {},
): Result<LocatedSnapshot> {
  const reader = new DocumentReader({ document: 'snapshot', locate });
  const snapshot = readRoot(reader, { value: raw, pointer: '', source: '' });
  const findings = reader.finish();
  if (!snapshot) {
    return { ok: false, findings };
  }
  const { places } = reader;
  const value = {
    snapshot,
    locate: (pointer: string) => locate?.(places.sourceOf(pointer)),
  };
  return { ok: true, value, findings };
}

function readRoot(
  reader: DocumentReader,
  root: ReadNode,
): Snapshot | undefined {
  if (Array.isArray(root.value)) {
    const tools = { ...root, pointer: '/tools' };
    reader.places.add('/tools', root.source);
    return readLists(reader, new Map([['tools', tools]]));
  }
  const fields = reader.readFields(root);
  if (!fields || !isJsonObject(root.value)) {
    const data = { actual: kindOf(root.value) };
    reader.report('snapshot-not-object', root, data);
    return undefined;
  }
  if (!SNAPSHOT_LISTS.some(list => fields.has(list))) {
    reader.report('snapshot-lists-nothing', root);
    return undefined;
  }
  const cursor = fields.get('nextCursor');
  if (cursor && cursor.value !== null) {
    reader.report('snapshot-incomplete', cursor);
  }
  return readLists(reader, fields);
}

function readLists(reader: DocumentReader, fields: ReadFields): Snapshot {
  const text = (field: string) => readOptionalText(reader, fields, field);
  const protocolVersion = text('protocolVersion');
  const instructions = text('instructions');
  const lists = {
    tools: readTools(reader, fields.get('tools')),
    prompts: readPrompts(reader, fields.get('prompts')),
    resources: readResources(reader, fields.get('resources')),
    resourceTemplates: readResourceTemplates(
      reader,
      fields.get('resourceTemplates'),
    ),
  };
  const duplicates = readDuplicates(reader, fields.get('duplicates'), {
    tools: lists.tools.repeated,
    prompts: lists.prompts.repeated,
    resources: lists.resources.repeated,
    resourceTemplates: lists.resourceTemplates.repeated,
  });
  const capabilities = readCapabilities(reader, fields.get('capabilities'));
  const publicLists = readPublicLists(reader, fields);
  return {
    ...(protocolVersion && { protocolVersion }),
    ...(instructions && { instructions }),
    tools: lists.tools.entries,
    prompts: lists.prompts.entries,
    resources: lists.resources.entries,
    resourceTemplates: lists.resourceTemplates.entries,
    ...(duplicates.length > 0 && { duplicates }),
    ...(capabilities && { capabilities }),
    ...(publicLists.length > 0 && { publicLists }),
  };
}

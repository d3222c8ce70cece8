import { Knex } from 'knex';
import { Known, ParsedManifest, Snapshot } from 'mcp-governance';
import { VersionRow } from '../../database/tables';
import { readSnapshot } from '../loadSubject';

/** A published version's content, as far as it can be read. */
export interface StoredContent {
  /** Absent where what is stored cannot be read. */
  parsed?: ParsedManifest;
  snapshot: Known<Snapshot>;
}

/** The columns that hold a version's content. */
export type ContentRow = Pick<
  VersionRow,
  | 'version'
  | 'manifest'
  | 'snapshot_digest'
  | 'protocol_version'
  | 'implied_hints'
>;

/** Names of the columns. */
export const CONTENT_COLUMNS = [
  'version',
  'manifest',
  'snapshot_digest',
  'protocol_version',
  'implied_hints',
] as const satisfies (keyof ContentRow)[];

/**
 * Reads a version's content. What an older release or a broken disk left
 * unreadable is unknown, never an exception.
 */
export async function readContent(
  tx: Knex,
  row: ContentRow,
): Promise<StoredContent> {
  const parsed = parseManifest(row.manifest);
  return {
    ...(parsed && { parsed }),
    snapshot: await readKnownSnapshot(tx, row),
  };
}

function parseManifest(text: string): ParsedManifest | undefined {
  const value = parseJson(text);
  return isParsedManifest(value) ? value : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isParsedManifest(value: unknown): value is ParsedManifest {
  return (
    isObject(value) &&
    isObject(value.governance) &&
    isObject(value.manifest) &&
    typeof value.manifest.name === 'string' &&
    typeof value.manifest.version === 'string'
  );
}

async function readKnownSnapshot(
  tx: Knex,
  row: ContentRow,
): Promise<Known<Snapshot>> {
  try {
    const value = await readSnapshot(tx, row);
    return isSnapshot(value) ? { known: true, value } : { known: false };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      return { known: false };
    }
    throw error;
  }
}

const LISTS = ['tools', 'prompts', 'resources', 'resourceTemplates'] as const;

function isSnapshot(value: Snapshot | undefined): value is Snapshot {
  return (
    isObject(value) &&
    LISTS.every(list => Array.isArray(value[list])) &&
    LISTS.every(list => value[list].every(isObject))
  );
}

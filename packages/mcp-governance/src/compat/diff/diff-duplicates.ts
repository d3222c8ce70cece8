import { canonicalJson } from '../../model/digest';
import { digestEntry } from '../../model/snapshot/digestSnapshot';
import {
  DuplicateEntry,
  Snapshot,
  SNAPSHOT_LISTS,
  SnapshotEntry,
  SnapshotList,
} from '../../model/snapshot/types';
import { ChangePlace, DuplicateChange, Listed } from '../changes';
import type { SnapshotPair } from './diff-snapshots';

const KINDS: Record<SnapshotList, { what: Listed; subject: string }> = {
  tools: { what: 'tool', subject: 'tool' },
  prompts: { what: 'prompt', subject: 'prompt' },
  resources: { what: 'resource', subject: 'resource' },
  resourceTemplates: {
    what: 'resource template',
    subject: 'resource-template',
  },
};

/** A name that one side lists more than once. */
interface Doubled extends DuplicateEntry {
  /** Where the definition stands that was kept. */
  place: ChangePlace;
  differs: boolean;
}

/**
 * Names that are listed more than once. What was left out for that can be
 * compared by its digest only, so that it changed is all that can be said.
 */
export function diffDuplicates({
  before,
  after,
}: SnapshotPair): DuplicateChange[] {
  const [old, next] = [before, after].map(listDoubled);
  const keys = [...new Set([...old.keys(), ...next.keys()])];
  return keys.flatMap(key => diffName(old.get(key), next.get(key)));
}

function diffName(
  old: Doubled | undefined,
  next: Doubled | undefined,
): DuplicateChange[] {
  const doubled = next ?? old;
  if (!doubled) {
    return [];
  }
  const isSame =
    old &&
    next &&
    (canonicalJson(old.definitions) === canonicalJson(next.definitions) ||
      (!old.differs && !next.differs));
  if (isSame) {
    return [];
  }
  const { what, subject } = KINDS[doubled.list];
  return [
    {
      kind: 'duplicate',
      what,
      action: actionOf(old, next),
      name: doubled.name,
      differs: doubled.differs,
      subject: `${subject}:${doubled.name}`,
      document: 'snapshot',
      ...(old && { before: old.place }),
      ...(next && { after: next.place }),
    },
  ];
}

function actionOf(
  old: Doubled | undefined,
  next: Doubled | undefined,
): DuplicateChange['action'] {
  if (!old) {
    return 'add';
  }
  return next ? 'change' : 'remove';
}

function listDoubled(snapshot: Snapshot): Map<string, Doubled> {
  const { duplicates = [] } = snapshot;
  const kept: Map<string, Kept> =
    duplicates.length > 0 ? listKept(snapshot) : new Map();
  return new Map(
    duplicates.map(duplicate => {
      const key = keyOf(duplicate.list, duplicate.name);
      const { entry, pointer = '' }: Partial<Kept> = kept.get(key) ?? {};
      const own = entry && digestEntry(entry);
      const differs = duplicate.definitions.some(each => each !== own);
      const place = { pointer, value: duplicate.name };
      return [key, { ...duplicate, place, differs }];
    }),
  );
}

interface Kept {
  entry: SnapshotEntry;
  pointer: string;
}

function listKept(snapshot: Snapshot): Map<string, Kept> {
  return new Map(
    SNAPSHOT_LISTS.flatMap(list =>
      snapshot[list].map((entry, index): [string, Kept] => {
        const { key, name } = readKey(entry);
        const pointer = `/${list}/${index}/${key}`;
        return [keyOf(list, name), { entry, pointer }];
      }),
    ),
  );
}

function keyOf(list: SnapshotList, name: string): string {
  return `${list} ${name}`;
}

/** What the entries of its list are told apart by. */
function readKey(entry: SnapshotEntry): { key: string; name: string } {
  if ('uri' in entry) {
    return { key: 'uri', name: entry.uri };
  }
  return 'uriTemplate' in entry
    ? { key: 'uriTemplate', name: entry.uriTemplate }
    : { key: 'name', name: entry.name };
}

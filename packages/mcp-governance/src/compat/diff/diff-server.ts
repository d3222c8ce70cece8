import { SnapshotList } from '../../model/snapshot/types';
import { CacheChange, CapabilityChange, Change, ChangeBase } from '../changes';
import type { SnapshotPair } from './diff-snapshots';
import { diffText, TextOwner } from './diff-texts';

const OWNER: TextOwner = {
  of: 'server',
  subject: 'server',
  document: 'snapshot',
};

/** Differences in what a snapshot says of the server as a whole. */
export function diffServer({ before, after }: SnapshotPair): Change[] {
  return [
    ...diffText(OWNER, 'instructions', {
      before: { pointer: '/instructions', text: before.instructions },
      after: { pointer: '/instructions', text: after.instructions },
    }),
    ...diffProtocol(before.protocolVersion, after.protocolVersion),
    ...diffCapabilities(before.capabilities, after.capabilities),
    ...diffCaches(before.publicLists ?? [], after.publicLists ?? []),
  ];
}

/** Capabilities that were not recorded are not known, which is no difference. */
function diffCapabilities(
  old: string[] | undefined,
  next: string[] | undefined,
): CapabilityChange[] {
  return old && next
    ? diffNames({ old, next, list: 'capabilities' }, ({ name, ...change }) => ({
        kind: 'capability',
        name,
        ...change,
      }))
    : [];
}

function diffCaches(old: SnapshotList[], next: SnapshotList[]): CacheChange[] {
  return diffNames(
    { old, next, list: 'publicLists' },
    ({ name, ...change }) => ({
      kind: 'cache',
      list: name,
      ...change,
    }),
  );
}

interface NameLists<TName> {
  old: readonly TName[];
  next: readonly TName[];
  /** Name of the list in the snapshot. */
  list: string;
}

interface NamedChange<TName> extends ChangeBase {
  action: 'add' | 'remove';
  name: TName;
}

/** Names that only one of two lists has. */
function diffNames<TName extends string, TChange>(
  { old, next, list }: NameLists<TName>,
  create: (change: NamedChange<TName>) => TChange,
): TChange[] {
  const [had, has] = [new Set(old), new Set(next)];
  const named = (name: TName, at: number) => ({
    pointer: `/${list}/${at}`,
    value: name,
  });
  const common = { subject: 'server', document: 'snapshot' as const };
  return [
    ...old.flatMap((name, at) =>
      has.has(name)
        ? []
        : [
            create({
              ...common,
              action: 'remove',
              name,
              before: named(name, at),
            }),
          ],
    ),
    ...next.flatMap((name, at) =>
      had.has(name)
        ? []
        : [create({ ...common, action: 'add', name, after: named(name, at) })],
    ),
  ];
}

/** A version that is not recorded is not known, which is no difference. */
function diffProtocol(
  from: string | undefined,
  to: string | undefined,
): Change[] {
  return from === undefined || to === undefined || from === to
    ? []
    : [
        {
          kind: 'contract',
          field: 'protocolVersion',
          key: 'protocolVersion',
          subject: 'server',
          document: 'snapshot',
          before: { pointer: '/protocolVersion', value: from },
          after: { pointer: '/protocolVersion', value: to },
          from,
          to,
        },
      ];
}

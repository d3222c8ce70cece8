import { Change } from '../changes';
import { CheckContext } from '../types';
import { diffContracts } from './diff-contracts';
import { diffPortability, isNamedAlike } from './diff-portability';
import { diffSnapshots } from './diff-snapshots';
import { isWrittenAlike } from './is-written-alike';

/** Every difference between two versions: facts, without judgement. */
export function diffVersions(context: CheckContext): Change[] {
  const { before, after } = context;
  const contracts =
    before.parsed && after.parsed
      ? diffContracts(before.parsed, after.parsed, before.snapshot)
      : [];
  if (before.snapshot.known && after.snapshot.known) {
    const snapshots = {
      before: before.snapshot.value,
      after: after.snapshot.value,
    };
    const isAlike = isWrittenAlike(snapshots.before, snapshots.after);
    return [
      ...contracts,
      ...(isAlike ? [] : diffSnapshots(snapshots, context.options)),
      ...(isAlike && isNamedAlike(context) ? [] : diffPortability(context)),
    ];
  }
  return [
    ...contracts,
    {
      kind: 'unknown',
      subject: 'server',
      document: 'snapshot',
      before: before.snapshot.known,
      after: after.snapshot.known,
    },
  ];
}

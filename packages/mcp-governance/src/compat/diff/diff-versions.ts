import { Change } from '../changes';
import { CheckContext } from '../types';
import { diffContracts } from './diff-contracts';
import { diffPortability } from './diff-portability';
import { diffSnapshots } from './diff-snapshots';

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
    return [
      ...contracts,
      ...diffSnapshots(snapshots, context.options),
      ...diffPortability(context),
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

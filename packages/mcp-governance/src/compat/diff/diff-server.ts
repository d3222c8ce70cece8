import { Change } from '../changes';
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

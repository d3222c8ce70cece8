import { ReportedOverlap, ReportedOverlaps } from './model';

function describeServer({ server, owner, trustLevel }: ReportedOverlap) {
  return `${server} (${owner ?? 'no owner'}, ${trustLevel})`;
}

/** A server that covers the same ground: who it is, and each reason. */
export function describeOverlap(overlap: ReportedOverlap): string[] {
  const { evidence, intended } = overlap;
  return [
    describeServer(overlap),
    ...evidence.map(({ sentence }) => sentence),
    ...(intended === undefined ? [] : [`Intended: ${intended}`]),
  ];
}

/** What is known of overlaps, in one sentence. */
export function describeOverlaps({
  known,
  reason,
  items,
}: ReportedOverlaps): string {
  if (!known) {
    return `Overlaps: unknown, since ${reason ?? 'nobody was asked'}.`;
  }
  if (items.length === 0) {
    return 'Overlaps: none with the servers of the registry that you may see.';
  }
  const servers = items.length === 1 ? 'server covers' : 'servers cover';
  return `Overlaps: ${items.length} ${servers} the same ground. That fails no check.`;
}

/** How many manifests of a source came to what. */
export interface SourceCounts {
  created: number;
  'stewardship-changed': number;
  unchanged: number;
  rejected: number;
  refused: number;
  /** Entities without a manifest. */
  seen: number;
  /** Could not be read or stored this time. */
  failed: number;
  /** Servers that the source no longer holds. */
  removed: number;
}

const WORDS: [keyof SourceCounts, string][] = [
  ['created', 'created'],
  ['stewardship-changed', 'with changed stewardship'],
  ['unchanged', 'unchanged'],
  ['seen', 'without a manifest'],
  ['rejected', 'rejected'],
  ['refused', 'refused'],
  ['failed', 'failed'],
  ['removed', 'removed'],
];

/** All counts at nought. */
export function createCounts(): SourceCounts {
  return {
    created: 0,
    'stewardship-changed': 0,
    unchanged: 0,
    rejected: 0,
    refused: 0,
    seen: 0,
    failed: 0,
    removed: 0,
  };
}

/** Counts one manifest or entity. */
export function countItem(
  counts: SourceCounts,
  outcome: keyof SourceCounts,
): void {
  counts[outcome] += 1;
}

/** The counts that are not nought, in words. */
export function renderCounts(counts: SourceCounts): string {
  const parts = WORDS.filter(([key]) => counts[key] > 0).map(
    ([key, word]) => `${counts[key]} ${word}`,
  );
  return parts.join(', ') || 'nothing there';
}

/** How many rows each part of the table of changes has. */
const PARTS: Readonly<Record<string, { first: number; last: number }>> = {
  SRV: { first: 1, last: 13 },
  NET: { first: 1, last: 3 },
  AUTH: { first: 1, last: 7 },
  PKG: { first: 1, last: 1 },
  TOOL: { first: 1, last: 14 },
  IN: { first: 0, last: 30 },
  OUT: { first: 1, last: 13 },
  PR: { first: 1, last: 6 },
  RS: { first: 1, last: 5 },
};

/**
 * Ids of the rows of the table of changes that the checks were made by, such as
 * `TOOL-04`.
 */
export const ROWS: readonly string[] = Object.entries(PARTS).flatMap(
  ([part, { first, last }]) =>
    Array.from(
      { length: last - first + 1 },
      (_, index) => `${part}-${String(first + index).padStart(2, '0')}`,
    ),
);

/** Rows that no check covers, each with the reason. */
export const UNSEEN_ROWS: Readonly<Record<string, string>> = {
  'SRV-06':
    'A snapshot holds what a server lists, not the capabilities that it declares: prompts and resources that are gone are reported one by one.',
  'SRV-09':
    'Whether the declared bump is enough is policy: the verdict compares it with the bump that the checks require.',
  'SRV-10':
    'Snapshots are kept in one order, so the order of a list is no fact of theirs.',
  'SRV-12':
    'A snapshot does not say with which credential it was taken, so it is up to the publisher to take all with the same.',
  'SRV-13':
    'Snapshots leave `ttlMs` and `cacheScope` out: they are about one answer, not about what is offered.',
  'NET-03':
    'Offering nothing but SSE holds of one version and is no change; giving streamable HTTP up is transport-changed or remote-removed.',
  'TOOL-10':
    'There is nothing to see: the defaults of hints are filled in before they are compared.',
  'TOOL-12':
    'Snapshots leave `execution.taskSupport` out, which only one revision of the specification had.',
  'IN-22':
    'There is nothing to see: references within a schema are followed, so that neither inlining nor renaming a definition is a change.',
  'OUT-13':
    'Whether a result comes as text besides is seen when a tool is called, not when it is listed.',
  'PR-06':
    'The message of a prompt comes of `prompts/get` only, and a snapshot holds what is listed.',
  'RS-05':
    'Whether lists can be subscribed to is a capability, and a snapshot holds what is listed.',
};

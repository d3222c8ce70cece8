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
  'SRV-09':
    'Whether the declared bump is enough is policy, not a change: the verdict compares it with the bump that the checks require, and reports version-bump-too-small.',
  'SRV-10':
    'Snapshots are kept in one order, so that their digest tells content from noise; the order of a list costs a prompt cache, and asks for no version.',
  'SRV-12':
    'No answer of a server says what its list would be with another credential, so it is up to the publisher to take all snapshots with the same; that a list is the same for all is what list-made-public reports.',
  'NET-03':
    'Offering nothing but SSE holds of one version and is no change, so it is a matter for a convention; giving streamable HTTP up is transport-changed or remote-removed.',
  'TOOL-10':
    'There is nothing to see: the defaults of hints are filled in before they are compared.',
  'OUT-13':
    'Whether a result comes as text besides is seen when a tool is called, not when it is listed.',
  'PR-06':
    'The message of a prompt comes of `prompts/get` only, which wants arguments that nobody but the author knows, and may do something; a snapshot asks for lists alone.',
};

/** Checks of what the table of changes has no row for, each with the reason. */
export const CHECKS_BEYOND_ROWS: Readonly<Record<string, string>> = {
  'error-shape-changed':
    'The table has no errors: the shape of errors is part of the contract that a manifest declares here.',
  'package-version-changed':
    'The table has the package’s source and digest; another version of it is how a server is published at all.',
  'server-details-changed':
    'The table holds what somebody relies on; this says that nothing of the manifest changed in silence.',
  'server-text-changed':
    'The table holds the texts that agents read; this one people read in the catalog.',
  'snapshot-unknown':
    'The table compares two versions that are known; this says that one of them is not.',
};

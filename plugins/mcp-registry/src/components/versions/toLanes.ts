import { ServerVersion } from 'backstage-plugin-mcp-registry-common';

/** The versions of one major, highest first. */
export interface Lane {
  /** For example `2` or `0.4`; absent: versions whose numbers say nothing. */
  major?: string;
  versions: ServerVersion[];
}

const NUMBERED = /^\d+(\.\d+)?$/;

/** Puts versions into lanes by their major, in the order that they have. */
export function toLanes(versions: readonly ServerVersion[]): Lane[] {
  const lanes = new Map<string | undefined, ServerVersion[]>();
  for (const version of versions) {
    const major = NUMBERED.test(version.major) ? version.major : undefined;
    lanes.set(major, [...(lanes.get(major) ?? []), version]);
  }
  return [...lanes].map(([major, of]) => ({ major, versions: of }));
}

import { CheckContext } from './types';

/** The revision of MCP that made an extension of tasks. */
const WITHOUT_TASKS = '2026-07-28';

/**
 * Whether the newer snapshot was taken over a revision of MCP that has no tasks
 * of its own, and the older one over a revision that has: what went with the
 * revision, the server did not take away.
 */
export function crossesTasks({ before, after }: CheckContext): boolean {
  const [old, next] = [before, after].map(({ snapshot }) =>
    snapshot.known ? snapshot.value.protocolVersion : undefined,
  );
  return (
    old !== undefined &&
    next !== undefined &&
    old < WITHOUT_TASKS &&
    next >= WITHOUT_TASKS
  );
}

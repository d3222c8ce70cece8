import { McpServerResource } from './predicate';
import { VisibleServers } from './whereVisible';

/** Tells of one server after another whether a call may see it. */
export type VisibilityCheck = (server: McpServerResource) => boolean;

/**
 * Makes of what a call may see a function that tells it of servers in memory,
 * as {@link whereVisible} does in SQL. Made once for many servers.
 *
 * @param visible - absent: every server
 */
export function toVisibilityCheck(
  visible: VisibleServers | undefined,
): VisibilityCheck {
  if (visible === undefined) {
    return () => true;
  }
  if ('allOf' in visible) {
    const all = visible.allOf.map(toVisibilityCheck);
    return server => all.every(holds => holds(server));
  }
  if ('anyOf' in visible) {
    const any = visible.anyOf.map(toVisibilityCheck);
    return server => any.some(holds => holds(server));
  }
  if ('not' in visible) {
    const holds = toVisibilityCheck(visible.not);
    return server => !holds(server);
  }
  const { property } = visible;
  const values = new Set<string | undefined>(visible.values);
  return server => values.has(server[property]);
}

/** As {@link toVisibilityCheck}, for one server. */
export function isVisible(
  server: McpServerResource,
  visible: VisibleServers | undefined,
): boolean {
  return toVisibilityCheck(visible)(server);
}

import { hasProperty, McpServerResource } from './predicate';
import { VisibleServers } from './whereVisible';

/**
 * Tells whether a call may see a server, as {@link whereVisible} does in SQL.
 *
 * @param visible - absent: every server
 */
export function isVisible(
  server: McpServerResource,
  visible: VisibleServers | undefined,
): boolean {
  if (visible === undefined) {
    return true;
  }
  if ('allOf' in visible) {
    return visible.allOf.every(each => isVisible(server, each));
  }
  if ('anyOf' in visible) {
    return visible.anyOf.some(each => isVisible(server, each));
  }
  return 'not' in visible
    ? !isVisible(server, visible.not)
    : hasProperty(server, visible);
}

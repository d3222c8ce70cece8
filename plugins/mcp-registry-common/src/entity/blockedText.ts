/**
 * Stands for all that a blocked server says of itself, wherever its own words
 * could lead somebody to use it.
 *
 * @public
 */
export const BLOCKED_TEXT =
  'Blocked by the MCP registry: do not use this server.';

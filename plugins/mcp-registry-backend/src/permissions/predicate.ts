/** What permission rules look at of a server. @public */
export interface McpServerResource {
  name: string;
  /** Entity reference, lower case. */
  owner?: string;
  trustLevel: string;
  lifecycle: string;
  sourceId: string;
  origin: string;
}

/**
 * A rule with its parameters filled in: one of these values is the server's.
 * Both the answer in memory and the SQL are made of it, so that they agree.
 *
 * @public
 */
export interface McpServerPredicate {
  property: Exclude<keyof McpServerResource, 'name'>;
  values: string[];
}

/** Tells whether a server satisfies a predicate. */
export function hasProperty(
  server: McpServerResource,
  { property, values }: McpServerPredicate,
): boolean {
  const value = server[property];
  return value !== undefined && values.includes(value);
}

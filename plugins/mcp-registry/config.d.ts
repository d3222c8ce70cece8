export interface Config {
  /** The registry of MCP servers. */
  mcpRegistry?: {
    /**
     * Where a server that nobody has built is asked for: an http or https URL,
     * or a path of the portal. `{query}` stands for what was asked. Absent:
     * people are told to ask the platform team.
     *
     * @visibility frontend
     */
    proposeUrl?: string;
  };
}

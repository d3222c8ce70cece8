/**
 * Topic of the events that say: there are new changes to read. They carry
 * nothing, and only shorten the wait of who reads the changes anyway.
 *
 * @public
 */
export const MCP_REGISTRY_TOPIC = 'mcp-registry';

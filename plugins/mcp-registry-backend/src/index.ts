/**
 * The MCP registry's backend plugin.
 *
 * @packageDocumentation
 */
export { mcpRegistryPlugin as default } from './plugin';

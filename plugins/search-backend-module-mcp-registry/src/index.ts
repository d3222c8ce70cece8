/**
 * Brings the MCP registry's servers and their tools into Backstage's search.
 *
 * @packageDocumentation
 */
export { searchModuleMcpRegistry as default } from './module';
export type { McpServerSearchDocument } from './toDocument';

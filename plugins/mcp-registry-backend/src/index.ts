/**
 * The MCP registry's backend plugin, and what permission policies decide
 * about its servers with.
 *
 * @packageDocumentation
 */
export { mcpRegistryPlugin as default } from './plugin';
export {
  createMcpServerConditionalDecision,
  mcpServerConditions,
  mcpServerPermissionResourceRef,
} from './permissions';
export type { McpServerPredicate, McpServerResource } from './permissions';

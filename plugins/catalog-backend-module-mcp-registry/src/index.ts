/**
 * Brings the MCP registry's servers into the Backstage catalog and badges
 * them.
 *
 * @packageDocumentation
 */
export { catalogModuleMcpRegistry as default } from './module';

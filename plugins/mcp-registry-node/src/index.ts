/**
 * Extension points and the service reference of the MCP registry for other
 * backend plugins.
 *
 * @packageDocumentation
 */
export * from './search';
export * from './service';

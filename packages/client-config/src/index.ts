/**
 * Turns an MCP server's manifest into configuration that clients take, and a
 * set of servers into the files that administrators hand out.
 *
 * @packageDocumentation
 */
export { toClientConfigs, toServerKey } from './clients/toClientConfigs';
export { toConnections } from './connection/toConnections';
export { toExport } from './exports/toExport';
export * from './exports/types';
export * from './types';

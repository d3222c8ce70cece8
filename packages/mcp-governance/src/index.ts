/**
 * Reads MCP server manifests and snapshots, checks them against conventions
 * and reaches a verdict. Pure: no I/O, no clock, no logger.
 *
 * @packageDocumentation
 */
export * from './model';
export * from './compat';
export * from './conventions';
export * from './verdict';

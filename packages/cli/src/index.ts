/**
 * The `mcp-registry` command.
 *
 * @packageDocumentation
 */
export * from './cli';
export * from './exit-codes';
export * from './io';

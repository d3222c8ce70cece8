/**
 * REST types and client, permissions, annotation names and entity
 * projection of the MCP registry.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './api';
export * from './client';
export * from './entity';
export * from './events';
export * from './permissions';

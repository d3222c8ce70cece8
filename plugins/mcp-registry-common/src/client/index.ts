export * from './McpRegistryClient';
export * from './types';

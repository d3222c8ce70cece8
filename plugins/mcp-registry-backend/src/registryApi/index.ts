export * from './createRegistryApi';
export * from './serveRegistryApi';
export * from './types';

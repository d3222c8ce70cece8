export * from './createRegistryApi';
export { selectEntries } from './entries';
export * from './serveRegistryApi';
export * from './types';

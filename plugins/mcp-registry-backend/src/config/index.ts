export * from './findRootDirectory';
export * from './readRegistryConfig';
export * from './types';

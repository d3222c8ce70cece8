export * from './createOpenApiDocument';
export * from './types';

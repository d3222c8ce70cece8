export * from './endpoints';
export * from './openapi';
export * from './schemas';
export * from './types';

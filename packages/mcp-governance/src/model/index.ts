export * from './digest';
export * from './finding';
export * from './json';
export * from './manifest/types';
export * from './pointer';
export * from './problems';
export * from './snapshot/types';
export * from './text';

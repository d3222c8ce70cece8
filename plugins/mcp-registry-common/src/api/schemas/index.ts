export * from './conventions';
export * from './errors';
export * from './fleet';
export * from './primitives';
export * from './projection';
export * from './publish';
export * from './servers';

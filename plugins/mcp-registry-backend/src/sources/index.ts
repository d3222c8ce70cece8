export * from './createSources';
export * from './KnexSourceStore';
export * from './SourceRunner';
export * from './SourceScheduler';
export * from './SourceStore';
export * from './types';

export * from './isVisible';
export * from './loadResources';
export * from './predicate';
export * from './rules';
export * from './whereVisible';

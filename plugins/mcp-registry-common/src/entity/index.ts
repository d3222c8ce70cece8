export * from './blockedText';
export * from './boundServerName';
export * from './entityName';
export { wrappedEntityRefs } from './entityRefs';
export * from './projectEntity';
export * from './searchRows';

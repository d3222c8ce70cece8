export * from './Access';
export * from './createAccess';
export * from './identifySubject';

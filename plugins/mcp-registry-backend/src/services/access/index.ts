export * from './Access';
export * from './identifySubject';

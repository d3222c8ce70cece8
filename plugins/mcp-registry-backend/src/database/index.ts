export * from './migrate';
export * from './tables';

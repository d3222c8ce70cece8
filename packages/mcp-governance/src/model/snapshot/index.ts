export * from './digestSnapshot';
export { MAX_PART_VALUES } from './limits';
export * from './parseSnapshot';
export * from './types';

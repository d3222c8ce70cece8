export * from './digestSnapshot';
export { isImpliedHint } from './hints';
export { MAX_PART_VALUES } from './limits';
export * from './parseSnapshot';
export * from './types';

export * from './changes';
export * from './compare';
export * from './declared-bump';
export * from './find-check';
export * from './generated/checks';
export * from './generated/pages';
export * from './impact';
export * from './render-compat-finding';
export * from './types';
export type {
  EditDecision,
  EditKind,
  PatchStep,
  SchemaEdit,
} from './schema/types';

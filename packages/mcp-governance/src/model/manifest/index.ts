export * from './contract';
export { createManifestSchema } from './editorSchema';
export * from './origin';
export * from './parseManifest';
export { findPlaceholder } from './placeholders';
export { CURRENT_SCHEMA_URL, CURRENT_SHAPE } from './serverRules';
export { toServerJson } from './serverJson';
export * from './types';
export {
  compareVersions,
  isPrerelease,
  isSemanticVersion,
  majorOf,
  versionSortKey,
} from './version';

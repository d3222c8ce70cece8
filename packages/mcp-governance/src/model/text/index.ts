export { MANIFEST_MAX_BYTES, MAX_DEPTH, SNAPSHOT_MAX_BYTES } from './limits';
export type { TextProblemId } from './messages';
export { parseText } from './parseText';
export type { ParsedText, ParseTextOptions } from './parseText';

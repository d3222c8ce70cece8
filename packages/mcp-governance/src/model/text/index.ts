export * from './limits';
export type { TextProblemId } from './messages';
export { parseText } from './parseText';
export type { ParsedText, ParseTextOptions } from './parseText';

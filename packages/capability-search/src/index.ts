export { CapabilityIndex } from './CapabilityIndex';
export type {
  CapabilityAnswer,
  CapabilityIndexOptions,
  Highlight,
  MatchKind,
  MatchReason,
  MatchedField,
  SearchOptions,
  ServerDocument,
  ServerMatch,
  ToolDocument,
  ToolMatch,
} from './types';
export { toStem } from './text/stem';
export { isStopWord, isSubjectStem } from './text/stopWords';
export { toPlain, toWords } from './text/words';
export type { Word } from './text/words';

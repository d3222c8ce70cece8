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

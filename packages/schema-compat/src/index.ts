export { relate } from './relate';
export type {
  Budget,
  Reason,
  ReasonCode,
  Relation,
  RelateOptions,
  RelateResult,
} from './types';
export type { JsonObject, JsonValue } from './json/json';

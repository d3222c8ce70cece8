import { JsonObject } from '../json';
import type { TextProblemId } from './messages';

/** Trouble with a text, at an offset of it. */
export interface TextProblem {
  id: TextProblemId;
  offset: number;
  data: JsonObject;
}

import { Finding } from '../model/finding';
import { JsonObject } from '../model/json';
import { Origin } from '../model/manifest/types';
import { Judged } from './decisions';
import { EvaluationContext, EvaluationInput, TrustLevel } from './types';

/** What criteria look at. @public */
export interface TrustFacts {
  input: EvaluationInput;
  context: EvaluationContext;
  /** Findings that count: none of them is waived. */
  findings: Finding[];
  /** Absent where the manifest could not be read. */
  origin?: Origin;
  judged: Judged;
}

/** Whether a criterion holds, and what its text quotes. @public */
export interface TrustJudgement {
  /** Absent where it cannot be known, which never counts as held. */
  held?: boolean;
  data?: JsonObject;
}

/** A criterion of the trust ladder, as data; an organization adds its own. @public */
export interface TrustCriterionDefinition {
  id: string;
  /** The level that wants it; for `blocked`, the level that its failure gives. */
  level: TrustLevel;
  /** The criterion's text where it holds, where it does not, and otherwise. */
  text: { held: string; failed: string; unknown: string };
  /** What to do where it does not hold. */
  fix: string;
  /** `undefined` where the criterion is not asked of this server. */
  judge(facts: TrustFacts): TrustJudgement | undefined;
}

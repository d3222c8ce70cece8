import { toVisibleData } from '../conventions/visible-data';
import { JsonObject } from '../model/json';
import { renderTemplate } from '../model/problems';
import { TRUST_CRITERIA } from './trust-criteria';
import { TrustCriterionDefinition, TrustFacts } from './trust-criterion';
import { Trust, TRUST_LEVELS, TrustCriterion, TrustLevel } from './types';

/**
 * Computes the trust level: the highest whose criteria hold, with those of
 * all levels below it. A failed criterion of `blocked` blocks; one that is
 * unknown never counts as held.
 *
 * @public
 */
export function computeTrust(
  facts: TrustFacts,
  definitions: readonly TrustCriterionDefinition[] = TRUST_CRITERIA,
): Trust {
  const criteria = definitions.flatMap(definition => {
    const judgement = definition.judge(facts);
    return judgement ? [createCriterion(definition, judgement)] : [];
  });
  return { level: levelOf(criteria), criteria };
}

function createCriterion(
  { id, level }: TrustCriterionDefinition,
  { held, data = {} }: { held?: boolean; data?: JsonObject },
): TrustCriterion {
  return { id, level, ...(held !== undefined && { held }), data };
}

function levelOf(criteria: TrustCriterion[]): TrustLevel {
  const isBlocked = criteria.some(
    ({ level, held }) => level === 'blocked' && held === false,
  );
  if (isBlocked) {
    return 'blocked';
  }
  const missed = criteria
    .filter(({ held }) => !held)
    .map(({ level }) => TRUST_LEVELS.indexOf(level));
  const reached = Math.min(TRUST_LEVELS.length, ...missed) - 1;
  return TRUST_LEVELS[Math.max(reached, TRUST_LEVELS.indexOf('unverified'))];
}

/** A criterion in words. @public */
export interface RenderedCriterion {
  /** Whether it holds, in a sentence. */
  text: string;
  /** How to make it hold. */
  fix: string;
}

/**
 * Puts a criterion into words.
 *
 * @param definitions - where the organization has criteria of its own
 * @public
 */
export function renderCriterion(
  criterion: TrustCriterion,
  definitions: readonly TrustCriterionDefinition[] = TRUST_CRITERIA,
): RenderedCriterion {
  const definition = definitions.find(({ id }) => id === criterion.id);
  if (!definition) {
    return { text: criterion.id, fix: '' };
  }
  const { text, fix } = definition;
  const data = toVisibleData(criterion.data);
  return {
    text: renderTemplate(textFor(text, criterion.held), data),
    fix: renderTemplate(fix, data),
  };
}

function textFor(
  text: TrustCriterionDefinition['text'],
  held: boolean | undefined,
): string {
  if (held === undefined) {
    return text.unknown;
  }
  return held ? text.held : text.failed;
}

import {
  RenderedCriterion,
  RenderedTrust,
} from 'backstage-plugin-mcp-registry-common';
import { TRUST_LEVELS, TrustLevel } from 'mcp-governance';

/** What separates a server from a better badge. */
export interface NextStep {
  /** The level to reach; absent at the top. */
  level?: TrustLevel;
  /** Not held first, then unknown, then held. */
  criteria: RenderedCriterion[];
}

function toRank(criterion: RenderedCriterion): number {
  if (criterion.held === false) {
    return 0;
  }
  return criterion.held === undefined ? 1 : 2;
}

function sortCriteria(criteria: RenderedCriterion[]): RenderedCriterion[] {
  return [...criteria].sort((a, b) => toRank(a) - toRank(b));
}

function toNextLevel(level: TrustLevel): TrustLevel | undefined {
  return TRUST_LEVELS[TRUST_LEVELS.indexOf(level) + 1];
}

/**
 * Picks the criteria that the next level wants. A blocked server sees what
 * blocks it; at the top it sees what holds it there.
 */
export function toNextStep(trust: RenderedTrust): NextStep {
  const next = toNextLevel(trust.level);
  const wanted = trust.level === 'blocked' ? 'blocked' : next ?? trust.level;
  return {
    level: next,
    criteria: sortCriteria(
      trust.criteria.filter(criterion => criterion.level === wanted),
    ),
  };
}

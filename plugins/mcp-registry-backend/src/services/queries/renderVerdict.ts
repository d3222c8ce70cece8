import {
  RenderedFinding,
  RenderedTrust,
} from 'backstage-plugin-mcp-registry-common';
import {
  Finding,
  FindingLevel,
  renderCriterion,
  renderFinding,
  Trust,
} from 'mcp-governance';

const LEVELS: FindingLevel[] = ['error', 'warning', 'info'];

function toRenderedFinding(finding: Finding): RenderedFinding {
  const { message, fix } = renderFinding(finding);
  return { ...finding, message, fix };
}

/** Puts findings into words, failures first. */
export function toRenderedFindings(findings: Finding[]): RenderedFinding[] {
  return findings
    .map(toRenderedFinding)
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** Puts the criteria of a trust level into words. */
export function toRenderedTrust({ level, criteria }: Trust): RenderedTrust {
  return {
    level,
    criteria: criteria.map(criterion => ({
      ...criterion,
      ...renderCriterion(criterion),
    })),
  };
}

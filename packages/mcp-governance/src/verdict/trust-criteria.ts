import { ownerGroupOf } from '../conventions/owner-group';
import { findRule } from '../conventions/find-rule';
import { Finding } from '../model/finding';
import { JsonObject } from '../model/json';
import { findDenial, findGrant } from './decisions';
import {
  TrustCriterionDefinition,
  TrustFacts,
  TrustJudgement,
} from './trust-criterion';
import { PlatformDecision } from './types';

/**
 * What the trust levels want, lowest level first.
 *
 * @public
 */
export const TRUST_CRITERIA: readonly TrustCriterionDefinition[] = [
  {
    id: 'not-denied',
    level: 'blocked',
    text: {
      held: 'The platform team has not denied it.',
      failed: 'The platform team denied it: {{reason}} ({{by}}).',
      unknown: 'Whether it is denied cannot be known: it has no readable name.',
    },
    fix: 'Ask the platform team what has to change.',
    judge: judgeDenial,
  },
  {
    id: 'third-party-allowed',
    level: 'blocked',
    text: {
      held: 'It is the organization’s own, or on the allowlist.',
      failed: 'It is a third-party server that is not on the allowlist.',
      unknown: 'Whether it is the organization’s own cannot be known.',
    },
    fix: 'Ask the platform team to put it on the allowlist.',
    judge: judgeOrigin,
  },
  {
    id: 'nothing-blocks',
    level: 'blocked',
    text: {
      held: 'Nothing in it blocks its use.',
      failed: 'Findings block its use: {{rules}}.',
      unknown: 'Whether something in it blocks its use cannot be known.',
    },
    fix: 'Fix these findings, or ask the platform team for a waiver.',
    judge: judgeBlocks,
  },
  {
    id: 'owner-resolves',
    level: 'registered',
    text: {
      held: 'Its owner is a group of the catalog: {{owner}}.',
      failed: 'Its owner is no group of the catalog: {{owner}}.',
      unknown: 'Whether its owner is a group of the catalog cannot be known.',
    },
    fix: 'Name a group of the catalog as owner in the governance block, or claim the server.',
    judge: judgeOwner,
  },
  {
    id: 'manifest-readable',
    level: 'registered',
    text: {
      held: 'Its manifest can be read.',
      failed: 'It has no manifest that can be read.',
      unknown: 'Whether its manifest can be read is not known.',
    },
    fix: 'Publish a server.json; the findings name what is wrong with the present one.',
    judge: ({ input }) => ({ held: input.parsed !== undefined }),
  },
  {
    id: 'version-published',
    level: 'registered',
    text: {
      held: 'A version of it is published.',
      failed: 'No version of it is published.',
      unknown: 'Whether a version of it is published is not known.',
    },
    fix: 'Publish it with the command mcp-registry publish, or from a source.',
    judge: ({ input }) => ({ held: input.published }),
  },
  {
    id: 'no-errors',
    level: 'conformant',
    text: {
      held: 'It meets every convention of level error.',
      failed: 'It breaks conventions of level error: {{rules}}.',
      unknown:
        'Some conventions of level error could not be decided: {{rules}}.',
    },
    fix: 'Fix the findings of level error, or ask the platform team for a waiver.',
    judge: judgeErrors,
  },
  {
    id: 'on-call-named',
    level: 'conformant',
    text: {
      held: 'It names who is on call.',
      failed: 'It does not name who is on call.',
      unknown: 'Whether it names who is on call cannot be known.',
    },
    fix: 'Set support.onCall in the governance block.',
    judge: ({ input }) => judgeNamed(input.parsed, 'onCall'),
  },
  {
    id: 'security-contact-named',
    level: 'conformant',
    text: {
      held: 'It names a security contact.',
      failed: 'It names no security contact.',
      unknown: 'Whether it names a security contact cannot be known.',
    },
    fix: 'Set support.securityContact in the governance block.',
    judge: ({ input }) => judgeNamed(input.parsed, 'securityContact'),
  },
  {
    id: 'snapshot-present',
    level: 'conformant',
    text: {
      held: 'Its snapshot says what it offers.',
      failed: 'It has no snapshot, so what it offers is not known.',
      unknown: 'Whether it has a snapshot is not known.',
    },
    fix: 'Take one with the command mcp-registry snapshot and publish it.',
    judge: ({ input }) => ({ held: input.snapshot !== undefined }),
  },
  {
    id: 'approval-stands',
    level: 'certified',
    text: {
      held: 'The platform team approved this major version ({{by}}).',
      failed:
        'The platform team’s approval of this major version is missing or has run out.',
      unknown:
        'Whether it is approved cannot be known: it has no readable name.',
    },
    fix: 'Ask the platform team to review this major version.',
    judge: judgeApproval,
  },
  {
    id: 'no-drift',
    level: 'certified',
    text: {
      held: 'Its last probe answered what was published.',
      failed: 'Its last probe answered something else than was published.',
      unknown: 'No probe has answered yet.',
    },
    fix: 'Publish what runs as a new version, or roll back what runs.',
    judge: judgeDrift,
  },
];

function describeDecision(decision: PlatformDecision): JsonObject {
  const { by, reason, until } = decision;
  return { by, reason, ...(until !== undefined && { until }) };
}

function judgeDenial({ context, judged }: TrustFacts): TrustJudgement {
  const { denials } = context;
  if (judged.server === undefined) {
    return denials.length === 0 ? { held: true } : {};
  }
  const denial = findDenial(denials, judged);
  return denial
    ? { held: false, data: describeDecision(denial) }
    : { held: true };
}

function judgeOrigin({ context, judged, origin }: TrustFacts): TrustJudgement {
  if (origin === undefined) {
    return {};
  }
  const grant = findGrant(context.allowlist, judged);
  return {
    held: origin === 'internal' || grant !== undefined,
    data: { origin, ...(grant && describeDecision(grant)) },
  };
}

function rulesOf(findings: Finding[]): JsonObject {
  return { rules: [...new Set(findings.map(({ rule }) => rule))].sort() };
}

function judgeBlocks({ input, findings }: TrustFacts): TrustJudgement {
  const blocking = findings.filter(({ blocks }) => blocks);
  if (blocking.length > 0) {
    return { held: false, data: rulesOf(blocking) };
  }
  const isOpen = findings.some(
    ({ rule, undecided }) => undecided && findRule(rule)?.blocks,
  );
  return isOpen || !input.parsed ? {} : { held: true };
}

function judgeOwner({ input, context }: TrustFacts): TrustJudgement {
  if (!input.parsed) {
    return {};
  }
  const { owner } = input.parsed.governance;
  if (!owner) {
    return { held: false, data: { owner: 'none is named' } };
  }
  const group = ownerGroupOf(owner);
  if (group === undefined) {
    return { held: false, data: { owner } };
  }
  const { groups } = context;
  return groups.known
    ? { held: groups.value.has(group), data: { owner } }
    : { data: { owner } };
}

function judgeErrors({ input, findings }: TrustFacts): TrustJudgement {
  const errors = findings.filter(({ level }) => level === 'error');
  const decided = errors.filter(({ undecided }) => !undecided);
  if (decided.length > 0) {
    return { held: false, data: rulesOf(decided) };
  }
  return errors.length > 0 || !input.parsed
    ? { data: rulesOf(errors) }
    : { held: true };
}

function judgeNamed(
  parsed: TrustFacts['input']['parsed'],
  field: 'onCall' | 'securityContact',
): TrustJudgement {
  return parsed
    ? { held: (parsed.governance.support?.[field] ?? '').trim() !== '' }
    : {};
}

function judgeApproval({ context, judged }: TrustFacts): TrustJudgement {
  if (judged.server === undefined || judged.major === undefined) {
    return {};
  }
  const approval = findGrant(context.approvals, judged);
  return approval
    ? { held: true, data: describeDecision(approval) }
    : { held: false };
}

/** Not asked where probing is not set up. */
function judgeDrift({ context }: TrustFacts): TrustJudgement | undefined {
  const { drift, probed } = context;
  if (drift.known) {
    return { held: !drift.value };
  }
  return probed ? {} : undefined;
}

import {
  Governance,
  GOVERNANCE_KEY,
  GovernanceWaiver,
  ParsedManifest,
  Stewardship,
} from 'mcp-governance';

/** What stewardship holds, in full: the compiler sees to it. */
const STEWARDSHIP_KEYS: Record<keyof Stewardship, true> = {
  owner: true,
  origin: true,
  system: true,
  lifecycle: true,
  wraps: true,
  support: true,
  logging: true,
  auditLog: true,
  dataClassification: true,
  tags: true,
  waivers: true,
};

function withGovernance(
  parsed: ParsedManifest,
  governance: Governance,
): ParsedManifest {
  const { _meta: meta } = parsed.manifest;
  return {
    ...parsed,
    governance,
    manifest:
      meta && Object.hasOwn(meta, GOVERNANCE_KEY)
        ? {
            ...parsed.manifest,
            _meta: { ...meta, [GOVERNANCE_KEY]: governance },
          }
        : parsed.manifest,
  };
}

/** A manifest without the snapshot that it may hold: that is kept apart. */
export function withoutInlineSnapshot(parsed: ParsedManifest): ParsedManifest {
  const { snapshot, ...governance } = parsed.governance;
  return typeof snapshot === 'object'
    ? withGovernance(parsed, governance)
    : parsed;
}

/** A manifest with the accepted findings that came beside it. */
export function withWaivers(
  parsed: ParsedManifest,
  sent: GovernanceWaiver[] = [],
): ParsedManifest {
  const own = parsed.governance.waivers ?? [];
  const known = new Set(own.map(({ fingerprint }) => fingerprint));
  const added = sent.filter(({ fingerprint }) => !known.has(fingerprint));
  return added.length === 0
    ? parsed
    : withGovernance(parsed, {
        ...parsed.governance,
        waivers: [...own, ...added],
      });
}

/** A version's manifest under the stewardship in force. */
export function withStewardship(
  parsed: ParsedManifest,
  stewardship: Stewardship,
): ParsedManifest {
  const contract = Object.entries(parsed.governance).filter(
    ([key]) => !Object.hasOwn(STEWARDSHIP_KEYS, key),
  );
  return withGovernance(parsed, {
    ...Object.fromEntries(contract),
    ...stewardship,
  });
}

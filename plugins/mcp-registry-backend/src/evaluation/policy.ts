import { digest, EvaluationContext } from 'mcp-governance';
import { RegistryConfig } from '../config/types';
import { RELEASE } from './release';

/** What the organization decides about servers, from its configuration. */
export type Policy = Pick<
  EvaluationContext,
  | 'ruleset'
  | 'ownNamespaces'
  | 'waivers'
  | 'approvals'
  | 'denials'
  | 'allowlist'
>;

/** Picks the policy out of the configuration. */
export function createPolicy(config: RegistryConfig): Policy {
  const { ruleset, ownNamespaces, waivers } = config;
  const { approvals, denials, allowlist } = config;
  return {
    ruleset,
    ownNamespaces,
    waivers,
    approvals,
    denials,
    allowlist,
  };
}

/**
 * Names a policy together with the release of the rules, and with whether the
 * catalog's groups were known: a verdict that was reached without them is
 * reached again once they are, and so is one of another release.
 */
export function digestPolicy(policy: Policy, groupsKnown: boolean): string {
  return digest({ policy, release: RELEASE, groupsKnown });
}

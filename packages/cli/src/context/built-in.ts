import { createRuleset, EvaluationContext } from 'mcp-governance';

/**
 * What is known without a portal: the preset `recommended` and nothing else.
 *
 * @param now - ISO 8601
 */
export function createBuiltInContext(now: string): EvaluationContext {
  const result = createRuleset({});
  if (!result.ok) {
    throw new TypeError('The preset recommended is no ruleset');
  }
  return {
    now,
    groups: { known: false },
    fleet: { known: false },
    ruleset: result.ruleset,
    ownNamespaces: [],
    waivers: [],
    approvals: [],
    denials: [],
    allowlist: [],
    drift: { known: false },
    published: { known: false },
  };
}

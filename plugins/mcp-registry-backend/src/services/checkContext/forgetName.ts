import { EvaluationContext, matchesAny } from 'mcp-governance';

/**
 * The context of a name that the caller sees no server of: what is published,
 * approved or accepted under it says nothing to them.
 */
export function forgetName(
  context: EvaluationContext,
  name: string,
): EvaluationContext {
  return {
    ...context,
    published: { known: true, value: { others: [], versions: [] } },
    waivers: context.waivers.filter(({ server }) => server === undefined),
    approvals: context.approvals.filter(
      ({ server }) => !matchesAny([server], name),
    ),
  };
}

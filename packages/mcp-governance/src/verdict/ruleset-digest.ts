import { RULES_DIGEST } from '../conventions/generated/rules';
import { Ruleset } from '../conventions/types';
import { digest } from '../model/digest';

/**
 * Digest of a ruleset and of the rules that it sets, so that a release that
 * changes a rule asks for new verdicts.
 *
 * @returns `sha256:` and 64 hexadecimal digits
 * @public
 */
export function createRulesetDigest(ruleset: Ruleset): string {
  return digest({ rules: RULES_DIGEST, ruleset });
}

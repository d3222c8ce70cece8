import { CHECKS_DIGEST } from '../compat/generated/checks';
import { RULES_DIGEST } from '../conventions/generated/rules';
import { Ruleset } from '../conventions/types';
import { digest } from '../model/digest';

/**
 * Digest of a ruleset and of the rules and checks that it sets, so that a
 * release that changes one asks for new verdicts.
 *
 * @returns `sha256:` and 64 hexadecimal digits
 * @public
 */
export function createRulesetDigest(ruleset: Ruleset): string {
  return digest({ rules: RULES_DIGEST, checks: CHECKS_DIGEST, ruleset });
}

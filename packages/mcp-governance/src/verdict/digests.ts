import { RULES_DIGEST } from '../conventions/generated/rules';
import { Ruleset } from '../conventions/types';
import { digest } from '../model/digest';
import { ParsedManifest } from '../model/manifest/types';
import { Snapshot } from '../model/snapshot/types';

/**
 * Digest of the contract: `server.json` outside `_meta`, with the governance
 * block's `auth` and `errors`.
 */
export function digestContract({ manifest, governance }: ParsedManifest): string {
  const { _meta, ...contract } = manifest;
  const { auth, errors } = governance;
  return digest({ contract, auth, errors });
}

/** Digest of the snapshot, which does not cover the protocol version. */
export function digestSnapshot(snapshot: Snapshot): string {
  const { protocolVersion, ...content } = snapshot;
  return digest(content);
}

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

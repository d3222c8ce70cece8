import { matchesAny } from '../model/pattern';
import { originOf } from '../model/manifest/origin';
import { Origin, ParsedManifest } from '../model/manifest/types';

/**
 * Origin as rules and trust see it. A manifest may call itself third-party;
 * that it is the organization's own counts only inside the organization's
 * namespaces, or anyone could step around the allowlist. Where none are
 * configured, the claim is all there is.
 *
 * @public
 */
export function judgedOriginOf(
  parsed: ParsedManifest,
  ownNamespaces: string[],
): Origin {
  const isInside =
    ownNamespaces.length === 0 ||
    matchesAny(ownNamespaces, parsed.manifest.name);
  return isInside ? originOf(parsed, ownNamespaces) : 'third-party';
}

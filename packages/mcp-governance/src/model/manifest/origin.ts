import { matchesAny } from '../pattern';
import { Origin, ParsedManifest } from './types';

/**
 * Whether the organization wrote the server itself: what the manifest says,
 * else whether the name lies in one of the organization's own namespaces.
 *
 * @param ownNamespaces - name patterns such as `com.acme.*`, in which `*`
 * stands for any characters; without any, every server is third-party
 * @public
 */
export function originOf(
  { manifest, governance }: ParsedManifest,
  ownNamespaces: readonly string[],
): Origin {
  if (governance.origin) {
    return governance.origin;
  }
  return matchesAny(ownNamespaces, manifest.name) ? 'internal' : 'third-party';
}

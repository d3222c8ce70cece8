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
  return ownNamespaces.some(pattern => matchesPattern(manifest.name, pattern))
    ? 'internal'
    : 'third-party';
}

/** Walks the parts between the stars from left to right, without backtracking. */
function matchesPattern(name: string, pattern: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const text = name.toLowerCase();
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (parts.length === 1) {
    return text === first;
  }
  if (!text.startsWith(first) || !text.endsWith(last)) {
    return false;
  }
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) {
      return false;
    }
    at = found + part.length;
  }
  return at + last.length <= text.length;
}

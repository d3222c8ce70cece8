const SCHEMES = ['http:', 'https:', 'mailto:'];
const ADDRESS = /^[^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]+$/;

/**
 * Makes what a link may point at out of untrusted text: http, https and
 * mailto only. A bare e-mail address becomes a mailto link.
 *
 * @returns undefined where the text must not become a link
 */
export function toSafeHref(text: string): string | undefined {
  const trimmed = text.trim();
  if (ADDRESS.test(trimmed)) {
    return `mailto:${trimmed}`;
  }
  try {
    const url = new URL(trimmed);
    return SCHEMES.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const MAX_WORDS = 500;
const PORTAL = 'http://portal.invalid';

/** Half of a character is nothing that an address could hold. */
function encodeWords(question: string): string {
  const whole = question
    .trim()
    .slice(0, MAX_WORDS)
    .replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(whole);
}

function parseUrl(href: string, base?: string): URL | undefined {
  try {
    return new URL(href, base);
  } catch {
    return undefined;
  }
}

/**
 * Makes the address at which a server is proposed.
 *
 * @param template - `mcpRegistry.proposeUrl`: an http or https URL, or a path
 * of the portal; `{query}` stands for what was asked
 * @returns undefined where no browser should follow it
 */
export function toProposeHref(
  template: string,
  question: string,
): string | undefined {
  const href = template.trim().replaceAll('{query}', encodeWords(question));
  if (href.startsWith('/')) {
    return parseUrl(href, PORTAL)?.origin === PORTAL ? href : undefined;
  }
  const url = parseUrl(href);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Schemes by how hard it is to pass for somebody else, easiest first. */
const STRENGTHS: string[][] = [
  ['none'],
  ['basic', 'api-key', 'apikey', 'api_key'],
  ['bearer', 'token', 'jwt'],
  ['oauth2', 'oauth', 'oidc', 'openid', 'openidconnect', 'mtls'],
];

/**
 * How much stronger the second scheme is than the first.
 *
 * @returns negative where it is weaker; `undefined` where one is not known
 */
export function compareSchemes(from: string, to: string): number | undefined {
  const [old, next] = [from, to].map(scheme =>
    STRENGTHS.findIndex(names => names.includes(scheme.toLowerCase())),
  );
  return old < 0 || next < 0 ? undefined : next - old;
}

/** Whether callers prove nothing, by what is declared. */
export function isOpen(scheme: string | undefined): boolean {
  return scheme === undefined || scheme.toLowerCase() === 'none';
}

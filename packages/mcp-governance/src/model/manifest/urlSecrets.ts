import { REDACTED, isSecretName, literalSecret } from '../secrets';

const USER_INFO = /^([a-z][a-z0-9+.-]*:\/\/)([^\s/?#@]*)@/i;

/** Whether a URL carries a password or the literal value of a secret. */
export function hasUrlSecret(url: string): boolean {
  return withoutUrlSecrets(url) !== url;
}

/** The URL without password and without literal values of secrets. */
export function withoutUrlSecrets(url: string): string {
  return url
    .replace(USER_INFO, (match, scheme: string, user: string) => {
      const [, password = ''] = user.split(':', 2);
      return literalSecret(password) === undefined ? match : scheme;
    })
    .replace(/([?&#])([^=&#\s]{1,200})=([^&#\s]*)/g, (match, ...parts) => {
      const [mark, name, value] = parts.map(String);
      return isSecretName(name) && literalSecret(value) !== undefined
        ? `${mark}${name}=${REDACTED}`
        : match;
    });
}

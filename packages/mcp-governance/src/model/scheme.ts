/**
 * The scheme that a browser would see in an address: control and invisible
 * characters do not count, nor does case.
 */
export function schemeOf(address: string): string | undefined {
  const visible = address.slice(0, 1_000).replace(/[\p{Cc}\p{Cf}\s]/gu, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(visible)?.[1].toLowerCase();
}

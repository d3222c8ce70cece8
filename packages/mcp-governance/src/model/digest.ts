import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/**
 * Writes a JSON value in one way only: keys sorted by UTF-16 code unit, no
 * spaces, members that are `undefined` left out, as in RFC 8785 but for its
 * number formatting, which is JavaScript's own anyway.
 *
 * Recurses: hand it values whose depth was checked (100 levels are plenty).
 *
 * @public
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => compareText(left, right))
      .map(
        ([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`,
      );
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/**
 * Content address of a JSON value, whatever the order of its keys.
 *
 * @returns `sha256:` and 64 hexadecimal digits
 * @public
 */
export function digest(value: unknown): string {
  return `sha256:${hash(canonicalJson(value))}`;
}

/**
 * Short name of a finding, made of ids and data and never of prose.
 *
 * @returns 16 hexadecimal digits
 * @public
 */
export function createFingerprint(parts: unknown): string {
  return hash(canonicalJson(parts)).slice(0, 16);
}

/** Orders texts by UTF-16 code unit, alike in every locale. @public */
export function compareText(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

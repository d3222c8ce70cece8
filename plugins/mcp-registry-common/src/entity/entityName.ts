import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** The catalog's limit for names, in characters. */
const MAX_LENGTH = 63;

/** 80 bits: nobody finds a second server name for a taken entity name. */
const HASH_LENGTH = 20;

const PREFIX_LENGTH = MAX_LENGTH - HASH_LENGTH - 1;

/** Namespace and name in lower case, both ending as the catalog wants it. */
const ORDINARY = /^([a-z0-9][a-z0-9.-]*)\/([a-z0-9._-]*[a-z0-9])$/;

/**
 * Escapes lone surrogates: as UTF-8 they would all become the same
 * replacement character, and different names would share a hash.
 */
function hashOf(serverName: string): string {
  const bytes = utf8ToBytes(JSON.stringify(serverName));
  return bytesToHex(sha256(bytes)).slice(0, HASH_LENGTH);
}

/** No `_` in it: so it never equals the entity name of an ordinary name. */
function toReadablePrefix(serverName: string): string {
  const prefix = serverName
    .slice(0, MAX_LENGTH)
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, PREFIX_LENGTH)
    .replace(/[^a-z0-9]+$/, '');
  return prefix || 'server';
}

/**
 * The name of a server's catalog entity: `com.acme.payments/billing` becomes
 * `com.acme.payments_billing`. Names that the catalog would not take as they
 * are (upper case, too long, odd characters) are shortened and end with a
 * hash, so that different servers have different entities.
 *
 * @param serverName - any string
 * @returns 1 to 63 characters of `[a-z0-9._-]`, the first and the last a
 * letter or digit
 * @public
 */
export function entityNameFor(serverName: string): string {
  const ordinary = ORDINARY.exec(serverName);
  return ordinary && serverName.length <= MAX_LENGTH
    ? `${ordinary[1]}_${ordinary[2]}`
    : `${toReadablePrefix(serverName)}-${hashOf(serverName)}`;
}

/**
 * The reference of the entity that the registry's own provider emits for a
 * server.
 *
 * @param serverName - any string
 * @returns `api:default/<name>`, in lower case
 * @public
 */
export function entityRefFor(serverName: string): string {
  return `api:default/${entityNameFor(serverName)}`;
}

import { Tool } from '../model/snapshot/types';
import { ServerSubject } from './types';

/** Whether the organization wrote the server itself. */
export function isInternal({ origin }: ServerSubject): boolean {
  return origin === 'internal';
}

/** Whether the server runs somewhere and is called over the network. */
export function isRemote({ manifest }: ServerSubject): boolean {
  return (manifest.remotes ?? []).length > 0;
}

/** Whether what the server offers is known. */
export function hasSnapshot({ snapshot }: ServerSubject): boolean {
  return snapshot.known;
}

/** The server's tools; none where the snapshot is unknown. */
export function toolsOf({ snapshot }: ServerSubject): Tool[] {
  return snapshot.known ? snapshot.value.tools : [];
}

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Whether a URL, which may hold `{variables}`, stays on the caller's machine.
 */
export function isLoopback(url: string): boolean {
  const [, authority = ''] =
    /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url) ?? [];
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return LOOPBACK.test(host.replace(/:[^:\]]*$/, ''));
}

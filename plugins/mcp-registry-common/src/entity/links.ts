import { EntityLink } from '@backstage/catalog-model';
import { ProjectedServer } from '../api/types';

const MAX_URL_LENGTH = 1000;

const PROTOCOLS = ['http:', 'https:', 'mailto:'];

const EMAIL = /^[^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]+$/;

function parseUrl(value: string): URL | undefined {
  try {
    return new URL(EMAIL.test(value) ? `mailto:${value}` : value);
  } catch {
    return undefined;
  }
}

/** Returns what was checked, not what was given. */
function toSafeUrl(value: string): string | undefined {
  const url = parseUrl(value.slice(0, MAX_URL_LENGTH + 1).trim());
  if (!url || !PROTOCOLS.includes(url.protocol)) {
    return undefined;
  }
  url.username = '';
  url.password = '';
  return url.href.length <= MAX_URL_LENGTH ? url.href : undefined;
}

/**
 * Where to read on and whom to ask: http(s) and mailto only, because the
 * catalog itself lets `javascript:` through. A name of a channel or rotation
 * that is no address gives no link.
 */
export function linksFor(server: ProjectedServer): EntityLink[] {
  if (server.trustLevel === 'blocked') {
    return [];
  }
  const { onCall, channel, securityContact } = server.support;
  const candidates = [
    { title: 'Website', address: server.websiteUrl },
    { title: 'Repository', address: server.repositoryUrl },
    { title: 'On call', address: onCall },
    { title: 'Security contact', address: securityContact },
    { title: 'Channel', address: channel },
  ];
  return candidates.flatMap(({ title, address }) => {
    const url = toSafeUrl(address ?? '');
    return url ? [{ title, url }] : [];
  });
}

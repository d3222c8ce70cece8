/** Where many unrelated things are: sharing one of these says nothing. */
const shared = [
  'amazonaws.com',
  'azurewebsites.net',
  'bitbucket.org',
  'cloudfront.net',
  'docker.com',
  'docker.io',
  'example.com',
  'ghcr.io',
  'github.com',
  'githubusercontent.com',
  'gitlab.com',
  'google.com',
  'googleapis.com',
  'herokuapp.com',
  'huggingface.co',
  'localhost',
  'microsoftonline.com',
  'netlify.app',
  'npmjs.com',
  'npmjs.org',
  'pypi.org',
  'smithery.ai',
  'vercel.app',
  'workers.dev',
];

/** Platforms whose subdomains each belong to somebody else. */
const tenanted = new Set([
  'amazonaws.com',
  'azurewebsites.net',
  'cloudfront.net',
  'googleapis.com',
  'herokuapp.com',
  'netlify.app',
  'vercel.app',
  'workers.dev',
]);

const loopback =
  /^(?:localhost|0\.0\.0\.0|127\.[\d.]+|\[?::1\]?|host\.docker\.internal)$/;
const placeholder =
  /[<>{}$*]|\byour[-_]?|\bmy[-_]|\bexample\.(?:com|org|net)\b|\.(?:local|internal|invalid)\b/;

function isShared(host: string): boolean {
  return shared.some(
    platform =>
      host === platform ||
      (!tenanted.has(platform) && host.endsWith(`.${platform}`)) ||
      host === `www.${platform}`,
  );
}

function parse(address: string): URL | undefined {
  const text = address.includes('://') ? address : `https://${address}`;
  return URL.canParse(text) ? new URL(text) : undefined;
}

/**
 * The host of an address, unless it is a placeholder, this machine, or where
 * many unrelated things are.
 */
export function toHost(address: string): string | undefined {
  if (address.length > 2000 || placeholder.test(address)) return undefined;
  const host = parse(address)?.hostname.toLowerCase();
  if (!host?.includes('.') || loopback.test(host)) return undefined;
  return isShared(host) ? undefined : host;
}

const ending = /\/(?:mcp|sse|messages?|http|stream|v\d+)?$/;

/** An address without its scheme, query, version and transport at the end. */
export function toEndpoint(address: string): string | undefined {
  if (address.length > 2000 || /[<>{}$]/.test(address)) return undefined;
  const url = parse(address);
  if (!url?.hostname.includes('.') || loopback.test(url.hostname)) {
    return undefined;
  }
  let path = url.pathname;
  while (ending.test(path)) path = path.replace(ending, '');
  return `${url.host.toLowerCase()}${path}`;
}

/** A repository's address in one way of writing it. */
export function toRepository(address: string): string | undefined {
  const url = parse(address.replace(/^git\+/, '').replace(/\.git$/, ''));
  return url && `${url.host}${url.pathname}`.toLowerCase().replace(/\/$/, '');
}

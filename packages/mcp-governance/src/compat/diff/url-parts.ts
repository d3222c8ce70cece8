/** The parts of an address that callers configure. */
export interface UrlParts {
  /** Scheme, host and port, in one spelling. */
  origin: string;
  /** Everything behind. */
  path: string;
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = {
  http: ':80',
  https: ':443',
};

/** Takes an address apart, braces of variables and all. */
export function splitUrl(url: string): UrlParts {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(url);
  if (!match) {
    return { origin: '', path: url };
  }
  const [start, scheme, authority] = match.map(part => part.toLowerCase());
  const port = DEFAULT_PORTS[scheme] ?? '';
  const host =
    port !== '' && authority.endsWith(port)
      ? authority.slice(0, -port.length)
      : authority;
  return {
    origin: `${scheme}://${host}`,
    path: url.slice(start.length).replace(/^\/$/, ''),
  };
}

/** The address in one spelling. */
export function toOneSpelling(url: string): string {
  const { origin, path } = splitUrl(url);
  return origin + path;
}

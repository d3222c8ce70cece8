import { ServerVersion } from 'backstage-plugin-mcp-registry-common';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

const MAX_VERSION = 255;

/** Which two versions are compared. */
export interface Pair {
  /** Absent: the baseline of `to`. */
  from?: string;
  to: string;
}

/** The pair that the URL holds, and how it is changed. */
export interface PairUrl {
  pair: Pair;
  /** The version that `from` stands for; absent where there is none. */
  before?: string;
  setPair(pair: Pair): void;
}

function read(params: URLSearchParams, key: string): string | undefined {
  return params.get(key)?.slice(0, MAX_VERSION) || undefined;
}

/**
 * Reads the pair from the URL: by default the latest version beside its
 * baseline.
 *
 * @param versions - at least one, highest first
 */
export function usePair(versions: readonly ServerVersion[]): PairUrl {
  const [params, setParams] = useSearchParams();
  const latest = versions.find(version => version.latest) ?? versions[0];
  const to = read(params, 'to') ?? latest.version;
  const from = read(params, 'from');
  const setPair = useCallback(
    (pair: Pair) =>
      setParams(now => {
        const next = new URLSearchParams(now);
        next.delete('from');
        next.delete('to');
        if (pair.from !== undefined) {
          next.set('from', pair.from);
        }
        next.set('to', pair.to);
        return next;
      }),
    [setParams],
  );
  const chosen = versions.find(({ version }) => version === to);
  const before = from ?? chosen?.compatibility?.baseline;
  return { pair: { from, to }, before, setPair };
}

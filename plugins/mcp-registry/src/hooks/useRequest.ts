import { useCallback, useEffect, useState } from 'react';

/** How a request fares. */
export interface RequestState<T> {
  /** The answer; after a failed retry, the last good one. */
  value?: T;
  error?: Error;
  loading: boolean;
  retry(): void;
}

interface Settled<T> {
  load?: () => Promise<T>;
  attempt?: number;
  value?: T;
  error?: Error;
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/**
 * Runs a request whenever `load` changes, and again on `retry`. Answers that
 * come too late are dropped.
 *
 * @param load - memoized by the caller
 * @param options - `keep`: show the last answer while the next one loads
 */
export function useRequest<T>(
  load: () => Promise<T>,
  options: { keep?: boolean } = {},
): RequestState<T> {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<Settled<T>>({});
  useEffect(() => {
    let live = true;
    load().then(
      value => live && setSettled({ load, attempt, value }),
      reason =>
        live &&
        setSettled(({ load: of, value }) => ({
          load,
          attempt,
          value: of === load || options.keep ? value : undefined,
          error: toError(reason),
        })),
    );
    return () => {
      live = false;
    };
  }, [load, attempt, options.keep]);
  const retry = useCallback(() => setAttempt(count => count + 1), []);
  const same = settled.load === load;
  const current = same && settled.attempt === attempt;
  return {
    value: same || options.keep ? settled.value : undefined,
    error: current ? settled.error : undefined,
    loading: !current,
    retry,
  };
}

import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import useObservable from 'react-use/esm/useObservable';

const BUCKET = 'mcp-registry';
const KEY = 'client';

/**
 * The client that somebody last took configuration for, kept by the portal,
 * which may learn of it only after a while.
 */
export function useChosenClient(): [string | undefined, (id: string) => void] {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket(BUCKET), [storage]);
  const changes = useMemo(() => bucket.observe$<string>(KEY), [bucket]);
  const { value } = useObservable(changes, bucket.snapshot<string>(KEY));
  const choose = (id: string) => {
    // What is not kept is chosen again; nothing is lost.
    Promise.resolve(bucket.set(KEY, id)).catch(() => undefined);
  };
  return [typeof value === 'string' ? value : undefined, choose];
}

import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useState } from 'react';

const BUCKET = 'mcp-registry';
const KEY = 'client';

/** The client that somebody last took configuration for, kept by the portal. */
export function useChosenClient(): [string | undefined, (id: string) => void] {
  const bucket = useApi(storageApiRef).forBucket(BUCKET);
  const [client, setClient] = useState(() => {
    const { value } = bucket.snapshot<string>(KEY);
    return typeof value === 'string' ? value : undefined;
  });
  const choose = (id: string) => {
    setClient(id);
    // What is not kept is chosen again; nothing is lost.
    Promise.resolve(bucket.set(KEY, id)).catch(() => undefined);
  };
  return [client, choose];
}

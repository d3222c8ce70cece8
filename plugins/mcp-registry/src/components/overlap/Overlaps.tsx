import { useApi } from '@backstage/core-plugin-api';
import {
  OverlapClusters,
  RegistryOverlapCluster,
} from 'backstage-plugin-mcp-registry-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { useRequest } from '../../hooks/useRequest';
import { toCount } from '../../text/toVisibleText';
import { Button } from '../common/Button';
import { Disclosure } from '../common/Disclosure';
import { EmptyNote } from '../common/EmptyNote';
import { LoadingRows } from '../common/LoadingRows';
import { RequestFailure } from '../common/RequestFailure';
import { Section } from '../common/Section';
import { ClusterItem } from './ClusterItem';

const FIRST = 10;

/** Decided for all of its servers. */
function isSettled({ intended }: RegistryOverlapCluster): boolean {
  return intended !== undefined && intended.joinedSince.length === 0;
}

function Clusters(props: { clusters: OverlapClusters; onDecided(): void }) {
  const [showsAll, setShowsAll] = useState(false);
  const { clusters, onDecided } = props;
  const { items, mayDecide } = clusters;
  const open = items.filter(cluster => !isSettled(cluster));
  const settled = items.filter(isSettled);
  const toItem = (cluster: RegistryOverlapCluster) => (
    <ClusterItem key={cluster.id} {...{ cluster, mayDecide, onDecided }} />
  );
  return (
    <>
      {open.slice(0, showsAll ? open.length : FIRST).map(toItem)}
      {!showsAll && open.length > FIRST && (
        <Button onClick={() => setShowsAll(true)}>
          Show all {open.length}
        </Button>
      )}
      {settled.length > 0 && (
        <Disclosure
          heading="h3"
          summary={`${settled.length} intended`}
          defaultOpen={open.length === 0}
        >
          {settled.map(toItem)}
        </Disclosure>
      )}
    </>
  );
}

/** Scrolls to the section once it has its content, where the URL says so. */
function useHashScroll(isLoaded: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLoaded && window.location.hash === '#overlaps') {
      ref.current?.scrollIntoView?.();
    }
  }, [isLoaded]);
  return ref;
}

function toAside({ items, total }: OverlapClusters): string | undefined {
  const open = items.filter(cluster => !isSettled(cluster)).length;
  if (total === 0) return undefined;
  const more = total - items.length;
  const shown = `${toCount(open, 'open cluster')}, ${
    items.length - open
  } intended`;
  return more > 0 ? `${shown}, ${more} more not shown` : shown;
}

/** Where several servers cover the same ground, and whether that is meant. */
export function Overlaps() {
  const api = useApi(mcpRegistryApiRef);
  const load = useCallback(() => api.listOverlaps(), [api]);
  const { value, error, retry } = useRequest(load);
  const ref = useHashScroll(value !== undefined);
  return (
    <div ref={ref}>
      <Section id="overlaps" title="Overlaps" aside={value && toAside(value)}>
        {error && (
          <RequestFailure
            error={error}
            what="the overlaps"
            remains="The rest of this page is complete."
            retry={retry}
          />
        )}
        {!value && !error && <LoadingRows what="the overlaps" />}
        {value?.items.length === 0 && (
          <EmptyNote title="No overlap">
            No two servers cover the same ground.
          </EmptyNote>
        )}
        {value && <Clusters clusters={value} onDecided={retry} />}
      </Section>
    </div>
  );
}

import { useApi } from '@backstage/core-plugin-api';
import { RejectedManifest } from 'backstage-plugin-mcp-registry-common';
import { useCallback } from 'react';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { useFurtherPages } from '../../hooks/useFurtherPages';
import { useNow } from '../../hooks/useNow';
import { useRequest } from '../../hooks/useRequest';
import { toAge } from '../../text/toAge';
import {
  toCount,
  toMiddleTruncated,
  toVisibleText,
} from '../../text/toVisibleText';
import { Button } from '../common/Button';
import { Disclosure } from '../common/Disclosure';
import { LoadingRows } from '../common/LoadingRows';
import { RequestFailure } from '../common/RequestFailure';
import { Section } from '../common/Section';
import { FindingList } from '../conventions/FindingList';

function isDocumented() {
  // What keeps a manifest from being read is no rule of the handbook.
  return false;
}

function Rejected({ manifest }: { manifest: RejectedManifest }) {
  const age = toAge(manifest.readAt, useNow());
  const { location, findings, sourceId } = manifest;
  return (
    <Disclosure
      heading="h3"
      summary={
        <>
          <span title={toVisibleText(location.slice(0, 2000))}>
            {toMiddleTruncated(toVisibleText(location), 100)}
          </span>{' '}
          ({toCount(findings.length, 'finding')}, source{' '}
          {toMiddleTruncated(toVisibleText(sourceId), 40)}, {age})
        </>
      }
    >
      <FindingList findings={findings} isDocumented={isDocumented} />
    </Disclosure>
  );
}

/** Manifests that no server could be made of, and how to mend each. */
export function RejectedManifests() {
  const api = useApi(mcpRegistryApiRef);
  const load = useCallback(
    (cursor?: string) => api.listRejected({ cursor }),
    [api],
  );
  const loadFirst = useCallback(() => load(), [load]);
  const { value, error, retry } = useRequest(loadFirst);
  const further = useFurtherPages(value, load);
  if (value?.total === 0) {
    return null;
  }
  const items = [value, ...further.pages].flatMap(page => page?.items ?? []);
  return (
    <Section
      id="rejected"
      title="Rejected manifests"
      aside={value && `${value.total} could not be read into a server`}
    >
      {error && (
        <RequestFailure
          error={error}
          what="the rejected manifests"
          remains="The rest of this page is complete."
          retry={retry}
        />
      )}
      {!value && !error && <LoadingRows what="the rejected manifests" />}
      {items.map(manifest => (
        <Rejected
          key={`${manifest.sourceId} ${manifest.location}`}
          manifest={manifest}
        />
      ))}
      {further.error && (
        <RequestFailure
          error={further.error}
          what="more rejected manifests"
          remains="Those above are complete."
          retry={further.showMore}
        />
      )}
      {value && further.hasMore && !further.error && (
        <Button
          variant="outlined"
          onClick={further.showMore}
          disabled={further.loading}
        >
          Show more ({value.total - items.length} left)
        </Button>
      )}
    </Section>
  );
}

import { useApi } from '@backstage/core-plugin-api';
import { VersionDiff } from 'backstage-plugin-mcp-registry-common';
import { useCallback } from 'react';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { useRequest } from '../../hooks/useRequest';
import {
  toCount,
  toMiddleTruncated,
  toVisibleText,
} from '../../text/toVisibleText';
import { Disclosure } from '../common/Disclosure';
import { EmptyNote } from '../common/EmptyNote';
import { LoadingRows } from '../common/LoadingRows';
import { RequestFailure } from '../common/RequestFailure';
import { ChangeGroups } from './ChangeGroups';
import { DiffSummary } from './DiffSummary';
import { splitChanges } from './toChangeGroups';
import { Pair } from './usePair';

function toShort(version: string): string {
  return toMiddleTruncated(toVisibleText(version), 40);
}

function Changes({ diff, from }: { diff: VersionDiff; from: string }) {
  const { grave, mild } = splitChanges(diff.findings);
  const { to } = diff;
  if (diff.findings.length === 0) {
    return (
      <EmptyNote title="Nothing changed">
        To those who rely on the server, {toShort(from)} and {toShort(to)} are
        the same.
      </EmptyNote>
    );
  }
  return (
    <>
      <DiffSummary diff={diff} />
      <ChangeGroups findings={grave} from={from} to={to} />
      {mild.length > 0 && (
        <Disclosure
          heading="h3"
          summary={`${toCount(
            mild.length,
            'additive or cosmetic change',
          )}: nobody has to do anything`}
        >
          <ChangeGroups findings={mild} from={from} to={to} />
        </Disclosure>
      )}
    </>
  );
}

function DiffAnswer({ diff }: { diff: VersionDiff }) {
  if (diff.from === undefined) {
    return (
      <EmptyNote title={`Nothing came before ${toShort(diff.to)}`}>
        It has no baseline. Pick another version to compare it with.
      </EmptyNote>
    );
  }
  if (diff.from === diff.to) {
    return (
      <EmptyNote title="One version, twice">
        {toShort(diff.to)} does not differ from itself. Pick another version to
        compare it with.
      </EmptyNote>
    );
  }
  return <Changes diff={diff} from={diff.from} />;
}

/** What changed between two versions, breaking first. */
export function VersionDiffView({ name, pair }: { name: string; pair: Pair }) {
  const api = useApi(mcpRegistryApiRef);
  const { from, to } = pair;
  const load = useCallback(
    () => api.getDiff(name, { from, to }),
    [api, name, from, to],
  );
  const { value, error, retry } = useRequest(load);
  return (
    <>
      {error && (
        <RequestFailure
          error={error}
          what="what changed between these versions"
          remains="The versions above are still what they were."
          retry={retry}
        />
      )}
      {value && <DiffAnswer diff={value} />}
      {!value && !error && <LoadingRows what="what changed" />}
    </>
  );
}

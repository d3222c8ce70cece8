import {
  McpRegistryApi,
  ServerVersion,
} from 'backstage-plugin-mcp-registry-common';
import { useRef } from 'react';
import { useServerRequest } from '../../hooks/useServerRequest';
import { EmptyNote } from '../common/EmptyNote';
import { Section } from '../common/Section';
import { ChangelogFold } from '../versions/Changelog';
import { PairPicker } from '../versions/PairPicker';
import { usePair } from '../versions/usePair';
import { VersionDiffView } from '../versions/VersionDiffView';
import { VersionTimeline } from '../versions/VersionTimeline';
import { ServerRequestState } from './ServerRequestState';

async function askVersions(api: McpRegistryApi, name: string) {
  const { items } = await api.listVersions(name);
  return { name, versions: items };
}

function Compared(props: { name: string; versions: ServerVersion[] }) {
  const { name, versions } = props;
  const url = usePair(versions);
  const diff = useRef<HTMLDivElement>(null);
  const compare = ({ version }: ServerVersion) => {
    url.setPair({ to: version });
    diff.current?.focus();
  };
  return (
    <>
      <VersionTimeline versions={versions} pair={url} onCompare={compare} />
      <div ref={diff} tabIndex={-1}>
        <Section title="What changed">
          {versions.length > 1 ? (
            <>
              <PairPicker versions={versions} url={url} />
              <VersionDiffView name={name} pair={url.pair} />
            </>
          ) : (
            <EmptyNote title="Nothing to compare yet">
              This is the only version. Publish the next one with{' '}
              <code>mcp-registry publish</code>, and what it changes is shown
              here.
            </EmptyNote>
          )}
        </Section>
      </div>
      <ChangelogFold name={name} />
    </>
  );
}

/** The versions of the entity's server, and what changed between any two. */
export function McpVersionsContent() {
  const request = useServerRequest(askVersions);
  return (
    <ServerRequestState request={request} what="the versions of this server">
      {({ name, versions }) =>
        versions.length > 0 ? (
          <Compared name={name} versions={versions} />
        ) : (
          <EmptyNote title="No version was published yet">
            Publish one with <code>mcp-registry publish</code>.
          </EmptyNote>
        )
      }
    </ServerRequestState>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import { Server } from 'backstage-plugin-mcp-registry-common';
import { toAbsoluteTime } from '../../text/toAge';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { FreshnessLabel, toStaleReason } from '../badges/FreshnessLabel';
import { LifecycleBadge } from '../badges/LifecycleBadge';
import { OwnerBadge } from '../badges/OwnerBadge';
import { StatusBadge } from '../badges/StatusBadge';
import { TrustBadge } from '../badges/TrustBadge';
import { VersionBadge } from '../badges/VersionBadge';
import { AddToClientButton } from '../clients/AddToClientButton';
import { useDenseTable } from '../common/denseTable';
import { EntityLink } from '../common/EntityLink';
import { SafeLink } from '../common/SafeLink';
import { UntrustedText } from '../common/UntrustedText';
import { Fact, Facts } from './Facts';

const useStyles = makeStyles(theme => ({
  badges: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0, 2),
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  quiet: { color: theme.palette.textSubtle },
}));

function Missing({ what }: { what: string }) {
  return <StatusBadge tone="warning">{what}</StatusBadge>;
}

function Contact(props: { text?: string; missing: string }) {
  return props.text ? (
    <SafeLink text={props.text} />
  ) : (
    <Missing what={props.missing} />
  );
}

function Transports({ server }: { server: Server }) {
  const classes = useStyles();
  const dense = useDenseTable();
  const remotes = server.remotes.map(({ type, url }) => ({
    word: type,
    at: url,
  }));
  const packages = server.packages.map(each => ({
    word: each.registryType,
    at: each.version ? `${each.identifier} ${each.version}` : each.identifier,
  }));
  const places = [...remotes, ...packages];
  if (places.length === 0) {
    return <>{server.transports.join(', ') || 'none declared'}</>;
  }
  // Addresses of servers are for clients, not for a browser: no links.
  return (
    <ul className={classes.list}>
      {places.map(({ word, at }) => (
        <li key={`${word} ${at}`}>
          {toVisibleText(word)}{' '}
          <span className={dense.name} title={toVisibleText(at)}>
            {toMiddleTruncated(toVisibleText(at), 60)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Wraps({ wraps }: { wraps: string[] }) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {wraps.map(ref => (
        <li key={ref}>
          <EntityLink entityRef={ref} defaultKind="api" />
        </li>
      ))}
    </ul>
  );
}

function Source({ server }: { server: Server }) {
  const classes = useStyles();
  const { freshness } = server;
  return (
    <>
      <FreshnessLabel freshness={freshness} />
      <div>
        <SafeLink text={freshness.location} />
      </div>
      <div className={classes.quiet}>{toAbsoluteTime(freshness.readAt)}</div>
      {freshness.stale && <div>{toStaleReason(freshness)}</div>}
    </>
  );
}

/** A server's facts, each with a word where it is missing. */
export function ServerFacts({ server }: { server: Server }) {
  const classes = useStyles();
  const { support } = server;
  const scheme = server.auth?.scheme;
  return (
    <>
      <UntrustedText text={server.description} />
      <div className={classes.badges}>
        <TrustBadge
          variant="full"
          level={server.trustLevel}
          serverName={server.name}
          entityRef={server.entityRef}
          trust={server.trust}
        />
        <LifecycleBadge variant="full" lifecycle={server.lifecycle} />
        <AddToClientButton serverName={server.name} title={server.title} />
      </div>
      <Facts>
        <Fact name="Owner">
          <OwnerBadge owner={server.owner} resolved={server.ownerResolved} />
        </Fact>
        <Fact name="On call">
          <Contact text={support.onCall} missing="nobody named" />
        </Fact>
        <Fact name="Channel">
          {support.channel ? <SafeLink text={support.channel} /> : 'none named'}
        </Fact>
        <Fact name="Security contact">
          <Contact text={support.securityContact} missing="nobody named" />
        </Fact>
        <Fact name="Version">
          <VersionBadge
            version={server.version}
            status={server.versionStatus}
          />
        </Fact>
        <Fact name="Transports">
          <Transports server={server} />
        </Fact>
        <Fact name="Authentication">
          {typeof scheme === 'string' ? (
            toVisibleText(scheme)
          ) : (
            <Missing what="not declared" />
          )}
        </Fact>
        {server.wraps.length > 0 && (
          <Fact name="Wraps">
            <Wraps wraps={server.wraps} />
          </Fact>
        )}
        {server.dataClassification && (
          <Fact name="Data">{toVisibleText(server.dataClassification)}</Fact>
        )}
        {server.repositoryUrl && (
          <Fact name="Repository">
            <SafeLink text={server.repositoryUrl} />
          </Fact>
        )}
        <Fact name="Checked">
          <Source server={server} />
        </Fact>
      </Facts>
    </>
  );
}

import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { ServerSummary } from 'backstage-plugin-mcp-registry-common';
import { CAPABILITIES_PATH, useEntityPath } from '../../hooks/useEntityPath';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { FreshnessLabel } from '../badges/FreshnessLabel';
import { OwnerBadge } from '../badges/OwnerBadge';
import { TrustBadge } from '../badges/TrustBadge';
import { VersionBadge } from '../badges/VersionBadge';
import { useDenseTable } from '../common/denseTable';

const useStyles = makeStyles(theme => ({
  server: { minWidth: 260 },
  title: { fontWeight: 'bold' },
  description: {
    color: theme.palette.textSubtle,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
  matches: {
    listStyle: 'none',
    margin: theme.spacing(0.5, 0, 0),
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1.5),
  },
  kind: { color: theme.palette.textSubtle },
}));

function Matches({ server }: { server: ServerSummary }) {
  const classes = useStyles();
  const dense = useDenseTable();
  const entityPath = useEntityPath();
  const base = entityPath(server.entityRef, CAPABILITIES_PATH);
  return (
    <ul className={classes.matches} aria-label="Matched capabilities">
      {server.matches.map(({ kind, name }) => {
        const word = toMiddleTruncated(toVisibleText(name), 48);
        return (
          <li key={`${kind} ${name}`}>
            <span className={classes.kind}>{kind} </span>
            {base ? (
              <Link
                className={dense.name}
                to={`${base}?${new URLSearchParams({ q: name })}`}
                title={name}
              >
                {word}
              </Link>
            ) : (
              <span className={dense.name}>{word}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function ServerTitle({ server }: { server: ServerSummary }) {
  const classes = useStyles();
  const entityPath = useEntityPath();
  const path = entityPath(server.entityRef);
  const title = toVisibleText(server.title || server.name);
  const word = toMiddleTruncated(title, 60);
  return path ? (
    <Link className={classes.title} to={path} title={server.name} data-result>
      {word}
    </Link>
  ) : (
    <span className={classes.title} title={server.name}>
      {word}
    </span>
  );
}

/** One server in the list. */
export function ServerRow({ server }: { server: ServerSummary }) {
  const classes = useStyles();
  const dense = useDenseTable();
  return (
    <TableRow>
      <TableCell className={classes.server}>
        <ServerTitle server={server} />
        <Typography variant="body2" className={classes.description}>
          {toVisibleText(server.description.slice(0, 400))}
        </Typography>
        {server.matches.length > 0 && <Matches server={server} />}
      </TableCell>
      <TableCell>
        <TrustBadge
          level={server.trustLevel}
          serverName={server.name}
          entityRef={server.entityRef}
        />
      </TableCell>
      <TableCell>
        <OwnerBadge owner={server.owner} resolved={server.ownerResolved} />
      </TableCell>
      <TableCell className={dense.number}>{server.counts.tools}</TableCell>
      <TableCell>
        <VersionBadge version={server.version} status={server.versionStatus} />
      </TableCell>
      <TableCell>
        <FreshnessLabel freshness={server.freshness} />
      </TableCell>
    </TableRow>
  );
}

import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { ServerSummary } from 'backstage-plugin-mcp-registry-common';
import { useEntityPath } from '../../hooks/useEntityPath';
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
}));

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

import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { ServerOverlap } from 'backstage-plugin-mcp-registry-common';
import { useEntityPath } from '../../hooks/useEntityPath';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { OwnerBadge } from '../badges/OwnerBadge';
import { TrustBadge } from '../badges/TrustBadge';

const MAX_TITLE = 60;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 2),
    overflowWrap: 'anywhere',
  },
}));

/** A server that overlaps with another: its page, its trust, its owner. */
export function OverlapServerLine(props: { server: ServerOverlap['server'] }) {
  const classes = useStyles();
  const entityPath = useEntityPath();
  const { name, title, entityRef, trustLevel, owner, ownerResolved } =
    props.server;
  const word = toMiddleTruncated(toVisibleText(title || name), MAX_TITLE);
  const path = entityPath(entityRef);
  return (
    <div className={classes.root}>
      {path ? (
        <Link to={path} title={toVisibleText(name)}>
          {word}
        </Link>
      ) : (
        <span title={toVisibleText(name)}>{word}</span>
      )}
      <TrustBadge level={trustLevel} serverName={name} entityRef={entityRef} />
      <OwnerBadge owner={owner} resolved={ownerResolved} />
    </div>
  );
}

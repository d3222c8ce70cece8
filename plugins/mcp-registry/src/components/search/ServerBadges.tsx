import { makeStyles } from '@material-ui/core/styles';
import ForumIcon from '@material-ui/icons/Forum';
import { FoundServer } from 'backstage-plugin-mcp-registry-common';
import { OwnerBadge } from '../badges/OwnerBadge';
import { StatusBadge } from '../badges/StatusBadge';
import { TrustBadge } from '../badges/TrustBadge';
import { VersionBadge } from '../badges/VersionBadge';
import { SafeLink } from '../common/SafeLink';
import { VisuallyHidden } from '../common/VisuallyHidden';

const useStyles = makeStyles(theme => ({
  root: {
    ...theme.typography.body2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 2.5),
    overflowWrap: 'anywhere',
  },
}));

function Channel({ server }: { server: FoundServer }) {
  const { channel } = server.support;
  return channel ? (
    <StatusBadge tone="neutral" icon={ForumIcon} title="Support channel">
      <VisuallyHidden>Support channel: </VisuallyHidden>
      <SafeLink text={channel} />
    </StatusBadge>
  ) : (
    <StatusBadge tone="warning">no channel named</StatusBadge>
  );
}

/** Whether to trust a server, and whom to ask about it. */
export function ServerBadges({ server }: { server: FoundServer }) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <TrustBadge
        level={server.trustLevel}
        serverName={server.name}
        entityRef={server.entityRef}
      />
      <OwnerBadge owner={server.owner} resolved={server.ownerResolved} />
      <VersionBadge version={server.version} status={server.versionStatus} />
      <Channel server={server} />
    </div>
  );
}

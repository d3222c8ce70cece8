import { makeStyles } from '@material-ui/core/styles';
import { FleetHealth } from 'backstage-plugin-mcp-registry-common';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { toCount } from '../../text/toVisibleText';
import { NumberTile } from './NumberTile';
import { toPercent } from './toPercent';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))',
    marginBottom: theme.spacing(4),
  },
}));

/** The four numbers that a platform engineer looks at first. */
export function FleetNumbers({ fleet }: { fleet: FleetHealth }) {
  const classes = useStyles();
  const paths = useRegistryPaths();
  const certified =
    fleet.byTrust.find(each => each.level === 'certified')?.count ?? 0;
  return (
    <div className={classes.root}>
      <NumberTile
        value={fleet.servers.toLocaleString('en')}
        label="Servers"
        note={`with ${toCount(fleet.tools, 'tool')}`}
        to={paths.registry()}
      />
      <NumberTile
        value={toPercent(certified, fleet.servers)}
        label="Certified"
        note={toCount(certified, 'server')}
        to={paths.registry({ trust: ['certified'] })}
      />
      <NumberTile
        value={fleet.unowned.toLocaleString('en')}
        label="Unowned"
        note={toPercent(fleet.unowned, fleet.servers)}
        to={paths.registry({ unowned: true })}
      />
      <NumberTile
        value={fleet.breakingRules.toLocaleString('en')}
        label="Breaking rules"
        note="at least one error"
        to={paths.registry({ verdict: ['fail'] })}
      />
    </div>
  );
}

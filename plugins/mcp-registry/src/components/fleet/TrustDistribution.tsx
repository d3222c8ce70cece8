import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { FleetHealth } from 'backstage-plugin-mcp-registry-common';
import { TRUST_LEVELS } from 'mcp-governance';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { toCount } from '../../text/toVisibleText';
import { StatusIcon, Tone } from '../badges/StatusIcon';
import { TRUST_WORDS } from '../badges/trustWords';
import { Section } from '../common/Section';
import { toPercent } from './toPercent';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    gap: 2,
    height: 24,
    borderRadius: theme.shape.borderRadius,
    overflow: 'hidden',
    backgroundColor: theme.palette.action.hover,
  },
  segment: { minWidth: 4 },
  good: { backgroundColor: theme.palette.status.ok },
  info: { backgroundColor: theme.palette.status.running },
  neutral: { backgroundColor: theme.palette.status.aborted },
  warning: { backgroundColor: theme.palette.status.warning },
  bad: { backgroundColor: theme.palette.status.error },
  legend: {
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 3),
  },
  entry: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
}));

/** How many servers stand on each rung, as one bar with its legend. */
export function TrustDistribution({ fleet }: { fleet: FleetHealth }) {
  const classes = useStyles();
  const paths = useRegistryPaths();
  const toneClass: Record<Tone, string> = classes;
  const rungs = [...TRUST_LEVELS].reverse().map(level => ({
    level,
    count: fleet.byTrust.find(each => each.level === level)?.count ?? 0,
    ...TRUST_WORDS[level],
  }));
  return (
    <Section title="Trust levels" aside={toCount(fleet.servers, 'server')}>
      <div className={classes.bar} aria-hidden>
        {rungs
          .filter(({ count }) => count > 0)
          .map(({ level, count, tone }) => (
            <div
              key={level}
              className={`${classes.segment} ${toneClass[tone]}`}
              style={{ flexGrow: count }}
            />
          ))}
      </div>
      <ul className={classes.legend}>
        {rungs.map(({ level, word, icon, tone, count }) => (
          <li key={level} className={classes.entry}>
            <StatusIcon tone={tone} icon={icon} />
            <Link to={paths.registry({ trust: [level] })}>
              {word}: {count}
            </Link>
            <span>({toPercent(count, fleet.servers)})</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

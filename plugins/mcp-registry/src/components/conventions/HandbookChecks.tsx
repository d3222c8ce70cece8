import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { HandbookCheck } from '../../checks/handbookChecks';
import { loadHandbookChecks } from '../../checks/loadHandbookChecks';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { useRequest } from '../../hooks/useRequest';
import { toCount } from '../../text/toVisibleText';
import { ImpactBadge } from '../badges/ImpactBadge';
import { useDenseTable } from '../common/denseTable';
import { Disclosure } from '../common/Disclosure';
import { LoadingRows } from '../common/LoadingRows';
import { RequestFailure } from '../common/RequestFailure';
import { Section } from '../common/Section';
import { toCheckGroups } from './ruleWords';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  check: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 2),
    padding: theme.spacing(0.75, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  impact: { width: '7em' },
  text: { flex: '1 1 280px' },
  intro: { maxWidth: '80ch' },
}));

function CheckRow({ check: { check } }: { check: HandbookCheck }) {
  const classes = useStyles();
  const dense = useDenseTable();
  const paths = useRegistryPaths();
  return (
    <li className={classes.check}>
      <span className={classes.impact}>
        <ImpactBadge impact={check.impact} />
      </span>
      <Link className={dense.name} to={paths.convention(check.id)}>
        {check.id}
      </Link>
      <span className={classes.text}>{check.summary}</span>
    </li>
  );
}

function Groups({ checks }: { checks: HandbookCheck[] }) {
  const classes = useStyles();
  return (
    <>
      {toCheckGroups(checks).map(group => (
        <Disclosure
          key={group.title}
          heading="h3"
          summary={`${group.title} · ${toCount(group.checks.length, 'check')}`}
        >
          <Typography variant="body2" component="ul" className={classes.list}>
            {group.checks.map(check => (
              <CheckRow key={check.check.id} check={check} />
            ))}
          </Typography>
        </Disclosure>
      ))}
    </>
  );
}

/** What the registry looks for between a version and its baseline. */
export function HandbookChecks() {
  const classes = useStyles();
  const { value, error, retry } = useRequest(loadHandbookChecks);
  return (
    <Section
      title="Compatibility"
      aside={value && toCount(value.length, 'check')}
    >
      <Typography paragraph className={classes.intro}>
        Every version is compared with the one before it in its major. A change
        that breaks callers wants a new major.
      </Typography>
      {error && (
        <RequestFailure
          error={error}
          what="the compatibility checks"
          retry={retry}
        />
      )}
      {value && <Groups checks={value} />}
      {!value && !error && <LoadingRows what="the compatibility checks" />}
    </Section>
  );
}

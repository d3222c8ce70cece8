import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { DiffFinding } from 'backstage-plugin-mcp-registry-common';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { FlagBadges, ImpactBadge } from '../badges/ImpactBadge';
import { useDenseTable } from '../common/denseTable';
import { UntrustedText } from '../common/UntrustedText';
import { BeforeAfter } from './BeforeAfter';
import { Witness } from './Witness';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(1.5),
    marginBottom: theme.spacing(1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    alignItems: 'baseline',
    marginBottom: theme.spacing(0.5),
  },
}));

/** Where a change is: inside the tool's schema, or else what it is about. */
function toPlace({ path, tool, subject }: DiffFinding): string | undefined {
  const place = path || (tool === undefined ? subject : undefined);
  return place && toMiddleTruncated(toVisibleText(place), 200);
}

/** One change: what it means, the proof, both versions, how to fix it. */
export function ChangeItem(props: {
  finding: DiffFinding;
  from: string;
  to: string;
}) {
  const { finding, from, to } = props;
  const classes = useStyles();
  const dense = useDenseTable();
  const paths = useRegistryPaths();
  const place = toPlace(finding);
  return (
    <li className={classes.root}>
      <Typography variant="body2" component="div" className={classes.head}>
        <ImpactBadge impact={finding.impact} />
        <FlagBadges flags={finding.flags} />
        {place && <span className={dense.name}>{place}</span>}
        <Link className={dense.name} to={paths.convention(finding.check)}>
          {finding.check}
        </Link>
      </Typography>
      <UntrustedText text={finding.message} />
      <Witness finding={finding} />
      <BeforeAfter finding={finding} from={from} to={to} />
      {finding.fix && <UntrustedText text={`Fix: ${finding.fix}`} />}
    </li>
  );
}

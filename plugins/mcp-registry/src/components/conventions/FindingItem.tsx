import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  RenderedFinding,
  WaivedFinding,
} from 'backstage-plugin-mcp-registry-common';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { FlagBadges, ImpactBadge } from '../badges/ImpactBadge';
import { LevelBadge } from '../badges/LevelBadge';
import { StatusBadge } from '../badges/StatusBadge';
import { useDenseTable } from '../common/denseTable';
import { UntrustedText } from '../common/UntrustedText';
import { Witness } from '../versions/Witness';
import { WaiverNote } from './WaiverNote';

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
  place: { color: theme.palette.textSubtle, overflowWrap: 'anywhere' },
}));

/** Writes where a finding is: file and line where known, and the pointer. */
export function toPlace(finding: RenderedFinding): string {
  const { location, document, pointer, subject } = finding;
  const file = location
    ? `${location.file}, line ${location.line}, column ${location.column}`
    : document;
  const parts = [subject, file, pointer];
  return toMiddleTruncated(
    toVisibleText(parts.filter(Boolean).join(' · ')),
    300,
  );
}

/** One finding: rule, place, what was found, how to fix it, who accepts it. */
export function FindingItem(props: {
  finding: WaivedFinding;
  /** Whether the handbook has a page on the rule. */
  documented: boolean;
}) {
  const { finding, documented } = props;
  const classes = useStyles();
  const dense = useDenseTable();
  const paths = useRegistryPaths();
  return (
    <li className={classes.root}>
      <div className={classes.head}>
        <LevelBadge level={finding.level} />
        {finding.impact && <ImpactBadge impact={finding.impact} />}
        <FlagBadges flags={finding.flags ?? []} />
        {documented ? (
          <Link className={dense.name} to={paths.convention(finding.rule)}>
            {finding.rule}
          </Link>
        ) : (
          <span className={dense.name}>{finding.rule}</span>
        )}
        {finding.blocks && (
          <StatusBadge tone="bad">blocks the server</StatusBadge>
        )}
        {finding.undecided && (
          <StatusBadge tone="neutral">could not be decided</StatusBadge>
        )}
      </div>
      <UntrustedText text={finding.message} />
      <Typography variant="body2" className={classes.place}>
        {toPlace(finding)}
      </Typography>
      <Witness finding={finding} />
      {finding.fix && <UntrustedText text={`Fix: ${finding.fix}`} />}
      {finding.waiver && <WaiverNote waiver={finding.waiver} />}
    </li>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { VersionDiff } from 'backstage-plugin-mcp-registry-common';
import { FlagBadges, ImpactBadge } from '../badges/ImpactBadge';
import { StatusBadge } from '../badges/StatusBadge';
import { isCovered, toBumpWords } from './versionWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(2),
  },
}));

function toVerdict(covered: boolean | undefined): string {
  if (covered === undefined) {
    return 'whether the version number covers it cannot be said';
  }
  return covered
    ? 'the version number covers it'
    : 'the version number does not cover it';
}

/** One line: how grave it is, and whether the version number says so. */
export function DiffSummary({ diff }: { diff: VersionDiff }) {
  const classes = useStyles();
  const { tone, text } = toBumpWords(diff);
  return (
    <Typography variant="body2" component="div" className={classes.root}>
      <ImpactBadge impact={diff.impact} variant="full" />
      <StatusBadge tone={tone}>
        {text}: {toVerdict(isCovered(diff))}
      </StatusBadge>
      <FlagBadges flags={diff.flags} />
    </Typography>
  );
}

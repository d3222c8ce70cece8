import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { OverlapDecision } from 'backstage-plugin-mcp-registry-common';
import { useNow } from '../../hooks/useNow';
import { toAge } from '../../text/toAge';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { PrincipalName } from '../common/PrincipalName';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(0.5, 0),
    paddingLeft: theme.spacing(1.5),
    borderLeft: `3px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
}));

/** Why an overlap is meant to be, who said so, and who joined since. */
export function IntendedNote({ intended }: { intended: OverlapDecision }) {
  const classes = useStyles();
  const age = toAge(intended.decidedAt, useNow());
  const { reason, decidedBy, joinedSince } = intended;
  const joined = joinedSince
    .slice(0, 5)
    .map(name => toMiddleTruncated(toVisibleText(name), 60));
  return (
    <div className={classes.root}>
      <Typography variant="body2">
        <strong>Intended, because</strong> {toVisibleText(reason)}{' '}
        <span title={intended.decidedAt}>
          (<PrincipalName principal={decidedBy} />, {age})
        </span>
      </Typography>
      {joined.length > 0 && (
        <Typography variant="body2">
          Not decided yet for {joined.join(', ')}
          {joinedSince.length > joined.length &&
            ` and ${joinedSince.length - joined.length} more`}
          , which joined since.
        </Typography>
      )}
    </div>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import { RenderedCriterion } from 'backstage-plugin-mcp-registry-common';
import { toVisibleText } from '../../text/toVisibleText';
import { StatusBadge, StatusBadgeProps } from './StatusBadge';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { marginTop: theme.spacing(1), overflowWrap: 'anywhere' },
  text: {
    display: 'flex',
    alignItems: 'baseline',
    gap: theme.spacing(1),
    '& > :first-child': { flex: 'none' },
  },
  fix: { color: theme.palette.textSubtle, marginLeft: theme.spacing(3) },
}));

function toState(held: boolean | undefined): StatusBadgeProps {
  if (held === undefined) {
    return { tone: 'neutral', icon: HelpOutlineIcon, children: 'unknown' };
  }
  return held
    ? { tone: 'good', icon: CheckCircleIcon, children: 'held' }
    : { tone: 'bad', icon: CancelIcon, children: 'not held' };
}

/** Criteria with their state; those that do not hold say how to fix it. */
export function CriteriaList(props: { criteria: RenderedCriterion[] }) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.criteria.map(criterion => (
        <li key={criterion.id} className={classes.item}>
          <Typography variant="body2" className={classes.text}>
            <StatusBadge {...toState(criterion.held)} />
            <span>{toVisibleText(criterion.text)}</span>
          </Typography>
          {criterion.held !== true && criterion.fix && (
            <Typography variant="body2" className={classes.fix}>
              {toVisibleText(criterion.fix)}
            </Typography>
          )}
        </li>
      ))}
    </ul>
  );
}

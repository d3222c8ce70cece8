import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ServerAnswer } from 'backstage-plugin-mcp-registry-common';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { Button } from '../common/Button';
import { ProposeButton } from './ProposeButton';
import { AnswerList } from './AnswerList';

const useStyles = makeStyles(theme => ({
  title: { margin: 0, fontWeight: 'bold' },
  next: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0, 3),
  },
  closest: { margin: theme.spacing(0, 0, 1), fontSize: '1.1rem' },
}));

/** What was asked, and what comes closest to an answer. */
export interface NothingFitsProps {
  question: string;
  nearest: ServerAnswer[];
  /** Absent: no filter is on. */
  onClearFilters?(): void;
}

/** No server does what was asked: says so, and offers what to do next. */
export function NothingFits(props: NothingFitsProps) {
  const classes = useStyles();
  const { question, nearest, onClearFilters } = props;
  const groups = nearest.map(answer => ({ answer, leading: [], others: [] }));
  return (
    <>
      <Typography variant="h5" component="h2" className={classes.title}>
        No server does this.
      </Typography>
      <Typography variant="body2">
        Nothing {onClearFilters ? 'with these filters ' : ''}that you may see
        fits “{toMiddleTruncated(toVisibleText(question), 200)}”.
      </Typography>
      <div className={classes.next}>
        <ProposeButton question={question} />
        {onClearFilters && (
          <Button variant="outlined" onClick={onClearFilters}>
            Remove all filters
          </Button>
        )}
      </div>
      {groups.length > 0 && (
        <>
          <Typography variant="h6" component="p" className={classes.closest}>
            Closest:
          </Typography>
          <AnswerList groups={groups} label="Closest servers" />
        </>
      )}
    </>
  );
}

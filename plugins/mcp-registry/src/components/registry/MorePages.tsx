import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { toCount } from '../../text/toVisibleText';
import { Button } from '../common/Button';
import { RequestFailure } from '../common/RequestFailure';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
    marginTop: theme.spacing(2),
  },
}));

/** How the pages after the first fare. */
export interface FurtherState {
  hasMore: boolean;
  loadingMore: boolean;
  moreError?: Error;
  showMore(): void;
}

/** The way to the servers that are not shown yet. */
export function MorePages(props: {
  pages: FurtherState;
  shown: number;
  total: number;
}) {
  const classes = useStyles();
  const { pages, shown, total } = props;
  if (pages.moreError) {
    return (
      <RequestFailure
        error={pages.moreError}
        what="more servers"
        remains={`The first ${shown} are shown above.`}
        retry={pages.showMore}
      />
    );
  }
  if (!pages.hasMore) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Button
        variant="outlined"
        disabled={pages.loadingMore}
        onClick={pages.showMore}
      >
        {pages.loadingMore ? 'Loading' : 'Show more'}
      </Button>
      <Typography variant="body2">
        {shown} of {toCount(total, 'server')}
      </Typography>
    </div>
  );
}

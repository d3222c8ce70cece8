import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { VisuallyHidden } from '../common/VisuallyHidden';

const useStyles = makeStyles(theme => ({
  item: { padding: theme.spacing(2), marginTop: theme.spacing(1.5) },
}));

/** Stands in for answers that are being looked for. */
export function AnswersSkeleton() {
  const classes = useStyles();
  return (
    <div aria-busy="true">
      <VisuallyHidden>Looking for answers</VisuallyHidden>
      <Skeleton variant="text" height={40} width="40%" />
      {Array.from({ length: 3 }, (_, index) => (
        <Paper key={index} className={classes.item}>
          <Skeleton variant="text" height={28} width="30%" />
          <Skeleton variant="text" width="60%" />
          <Skeleton variant="text" />
        </Paper>
      ))}
    </div>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PropsWithChildren } from 'react';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 1fr))',
    gap: theme.spacing(2),
    margin: 0,
  },
  term: { color: theme.palette.textSubtle },
  details: { margin: 0, overflowWrap: 'anywhere' },
}));

/** Facts by name. */
export function Facts({ children }: PropsWithChildren<{}>) {
  return <dl className={useStyles().list}>{children}</dl>;
}

/** One fact; absent ones are said to be. */
export function Fact(props: PropsWithChildren<{ name: string }>) {
  const classes = useStyles();
  return (
    <div>
      <Typography variant="caption" component="dt" className={classes.term}>
        {props.name}
      </Typography>
      <Typography variant="body2" component="dd" className={classes.details}>
        {props.children}
      </Typography>
    </div>
  );
}

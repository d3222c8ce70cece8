import { Link } from '@backstage/core-components';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2) },
  number: {
    fontSize: '2rem',
    lineHeight: 1.2,
    fontVariantNumeric: 'tabular-nums',
  },
  note: { color: theme.palette.textSubtle },
}));

/** One number, what it counts, and the servers behind it. */
export function NumberTile(props: {
  value: string;
  label: string;
  note?: string;
  to: string;
}) {
  const classes = useStyles();
  const { value, label, note, to } = props;
  return (
    <Paper className={classes.root}>
      <Link to={to}>
        <div className={classes.number}>{value}</div>
        {label}
      </Link>
      {note && (
        <Typography variant="caption" component="p" className={classes.note}>
          {note}
        </Typography>
      )}
    </Paper>
  );
}

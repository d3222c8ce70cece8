import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PropsWithChildren, ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(4), minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(1),
  },
  title: { margin: 0 },
  aside: { color: theme.palette.textSubtle },
}));

/** A part of a page under its own heading. */
export function Section(
  props: PropsWithChildren<{ title: string; aside?: ReactNode; id?: string }>,
) {
  const classes = useStyles();
  return (
    <section className={classes.root} id={props.id}>
      <div className={classes.head}>
        <Typography variant="h5" component="h2" className={classes.title}>
          {props.title}
        </Typography>
        {props.aside && (
          <Typography variant="body2" component="div" className={classes.aside}>
            {props.aside}
          </Typography>
        )}
      </div>
      {props.children}
    </section>
  );
}

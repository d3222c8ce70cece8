import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PropsWithChildren } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(3),
    border: `1px dashed ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    overflowWrap: 'anywhere',
  },
  next: { marginTop: theme.spacing(1) },
}));

/** Says that there is nothing here, and what to do next. */
export function EmptyNote(props: PropsWithChildren<{ title: string }>) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="subtitle1" component="p">
        {props.title}
      </Typography>
      <Typography variant="body2" component="div" className={classes.next}>
        {props.children}
      </Typography>
    </div>
  );
}

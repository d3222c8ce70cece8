import { ResponseError } from '@backstage/errors';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { StatusIcon } from '../badges/StatusIcon';
import { Button } from './Button';

/** Why a request failed, as far as the reader can act on it. */
export type FailureKind = 'forbidden' | 'missing' | 'failed';

/** Tells a refusal from a failure. */
export function toFailureKind(error: Error): FailureKind {
  const status =
    error instanceof ResponseError ? error.response.status : undefined;
  if (status === 401 || status === 403 || error.name === 'NotAllowedError') {
    return 'forbidden';
  }
  return status === 404 || error.name === 'NotFoundError'
    ? 'missing'
    : 'failed';
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
  text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
}));

function toSentence(kind: FailureKind, what: string): string {
  switch (kind) {
    case 'forbidden':
      return `You have no permission to see ${what}. Ask your platform team for it.`;
    case 'missing':
      return `Not found: ${what}. The registry does not know it, or you have no permission to see it.`;
    default:
      return `Could not load ${what}.`;
  }
}

/** What failed, what is still there, and a way to try again. */
export function RequestFailure(props: {
  error: Error;
  /** What was asked for, for example `the list of servers`. */
  what: string;
  /** What the reader can still use. */
  remains?: string;
  retry(): void;
}) {
  const classes = useStyles();
  const kind = toFailureKind(props.error);
  return (
    <div className={classes.root} role="alert">
      <StatusIcon tone={kind === 'failed' ? 'bad' : 'warning'} />
      <div className={classes.text}>
        <Typography variant="body2">{toSentence(kind, props.what)}</Typography>
        {kind === 'failed' && (
          <Typography variant="caption" component="p">
            {props.error.message.slice(0, 500)}
          </Typography>
        )}
        {props.remains && (
          <Typography variant="body2">{props.remains}</Typography>
        )}
      </div>
      {kind !== 'forbidden' && (
        <Button size="small" variant="outlined" onClick={props.retry}>
          Try again
        </Button>
      )}
    </div>
  );
}

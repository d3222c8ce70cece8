import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { toCount, toVisibleText } from '../../text/toVisibleText';
import { Button } from './Button';

const SHORT = 600;
const LONG = 20_000;

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '80ch' },
});

/**
 * Text that somebody outside the portal wrote: never markup, line breaks
 * kept, hidden characters made visible, and cut where it gets long.
 */
export function UntrustedText({ text }: { text: string }) {
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const limit = open ? LONG : SHORT;
  const left = text.length - limit;
  return (
    <>
      <Typography variant="body2" component="div" className={classes.text}>
        {toVisibleText(text.slice(0, limit))}
        {left > 0 && '…'}
      </Typography>
      {text.length > SHORT && (
        <Button size="small" onClick={() => setOpen(!open)}>
          {open ? 'Show less' : 'Show more'}
        </Button>
      )}
      {open && left > 0 && (
        <Typography variant="caption" component="p">
          {toCount(left, 'more character')} not shown.
        </Typography>
      )}
    </>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import { JsonValue } from 'mcp-governance';
import { useMemo, useState } from 'react';
import { toCount, toVisibleText } from '../../text/toVisibleText';
import { Button } from './Button';

const SHORT_LINES = 16;
const SHORT = 1500;
const LONG = 100_000;

const useStyles = makeStyles(theme => ({
  block: {
    margin: 0,
    padding: theme.spacing(1),
    boxSizing: 'border-box',
    fontFamily: 'Menlo, Consolas, "DejaVu Sans Mono", monospace',
    fontSize: '0.8rem',
    lineHeight: 1.5,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.default,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

/** Texts of several lines are shown as they are, all else as JSON. */
function toText(value: JsonValue): string {
  return typeof value === 'string' && value.includes('\n')
    ? value
    : JSON.stringify(value, undefined, 2);
}

function cut(text: string, open: boolean): string {
  return open
    ? text.slice(0, LONG)
    : text.slice(0, SHORT).split('\n').slice(0, SHORT_LINES).join('\n');
}

/** A value from outside as JSON: its beginning, and the rest on demand. */
export function JsonBlock(props: { value: JsonValue; label: string }) {
  const { value, label } = props;
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const text = useMemo(() => toText(value), [value]);
  const shown = cut(text, open);
  const left = text.length - shown.length;
  const action = open
    ? 'Show less'
    : `Show all (${toCount(left, 'more character')})`;
  return (
    <>
      <pre className={classes.block}>
        {toVisibleText(shown)}
        {left > 0 && '…'}
      </pre>
      {(open || left > 0) && (
        <Button
          size="small"
          aria-expanded={open}
          aria-label={`${action} of ${label}`}
          onClick={() => setOpen(!open)}
        >
          {action}
        </Button>
      )}
    </>
  );
}

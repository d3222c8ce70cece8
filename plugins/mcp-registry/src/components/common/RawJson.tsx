import { makeStyles } from '@material-ui/core/styles';
import { useMemo, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { Button } from './Button';

const MAX_SHOWN = 100_000;
const MAX_ROWS = 20;

const useStyles = makeStyles(theme => ({
  code: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: theme.spacing(1),
    fontFamily: 'Menlo, Consolas, "DejaVu Sans Mono", monospace',
    fontSize: '0.8rem',
    whiteSpace: 'pre',
    [theme.breakpoints.down('xs')]: { whiteSpace: 'pre-wrap' },
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.default,
    border: `1px solid ${theme.palette.divider}`,
  },
}));

/** A value as JSON, one click away and copyable. */
export function RawJson({ value, label }: { value: unknown; label: string }) {
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const [copied, copy] = useCopyToClipboard();
  const text = useMemo(
    () => (open ? JSON.stringify(value, undefined, 2) ?? '' : ''),
    [open, value],
  );
  return (
    <>
      <Button
        size="small"
        aria-expanded={open}
        aria-label={`Raw JSON of ${label}`}
        onClick={() => setOpen(!open)}
      >
        Raw JSON
      </Button>
      {open && (
        <>
          <Button size="small" onClick={() => copy(text)}>
            <span aria-live="polite">
              {copied.value === text && text !== '' ? 'Copied' : 'Copy'}
            </span>
          </Button>
          <textarea
            readOnly
            className={classes.code}
            rows={Math.min(MAX_ROWS, text.split('\n', MAX_ROWS).length)}
            aria-label={`Raw JSON of ${label}`}
            value={
              text.length > MAX_SHOWN
                ? `${text.slice(0, MAX_SHOWN)}\n… (copy it to see the rest)`
                : text
            }
          />
        </>
      )}
    </>
  );
}

import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { FacetValue } from 'backstage-plugin-mcp-registry-common';
import { useState } from 'react';
import { toCount } from '../../text/toVisibleText';
import { Button } from '../common/Button';
import { useFocusRing } from '../common/focusRing';
import { FacetKey, FILTER_WORDS, toValueWord } from './filterWords';

const SEARCHABLE = 10;
const MAX_SHOWN = 100;

const useStyles = makeStyles(theme => ({
  button: { textTransform: 'none' },
  paper: { padding: theme.spacing(1, 2), width: 300, maxWidth: '92vw' },
  label: { display: 'flex', marginRight: 0 },
  text: { display: 'flex', flex: 1, minWidth: 0, gap: theme.spacing(2) },
  value: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  count: {
    color: theme.palette.textSubtle,
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** One filter: its values, and which of them are chosen. */
export interface FilterMenuProps {
  facet: FacetKey;
  /** Absent while they are loaded. */
  values?: FacetValue[];
  chosen: readonly string[];
  onToggle(value: string): void;
}

function toRows(values: FacetValue[], chosen: readonly string[]): FacetValue[] {
  const missing = chosen
    .filter(value => !values.some(each => each.value === value))
    .map(value => ({ value, count: 0 }));
  return [...missing, ...values];
}

function FilterValues(props: FilterMenuProps) {
  const classes = useStyles();
  const { ring } = useFocusRing();
  const { facet, chosen, onToggle, values = [] } = props;
  const [text, setText] = useState('');
  const rows = toRows(values, chosen).map(row => ({
    ...row,
    word: toValueWord(facet, row.value),
  }));
  const fitting = rows.filter(row =>
    row.word.toLowerCase().includes(text.toLowerCase()),
  );
  return (
    <>
      {rows.length > SEARCHABLE && (
        <TextField
          id={`mcp-registry-find-${facet}`}
          fullWidth
          size="small"
          margin="dense"
          label={`Find in ${FILTER_WORDS[facet].toLowerCase()}`}
          InputLabelProps={{ className: classes.count }}
          value={text}
          onChange={event => setText(event.target.value)}
        />
      )}
      {fitting.slice(0, MAX_SHOWN).map(({ value, count, word }) => (
        <FormControlLabel
          key={value}
          className={classes.label}
          classes={{ label: classes.text }}
          control={
            <Checkbox
              size="small"
              color="primary"
              disableFocusRipple
              focusVisibleClassName={ring}
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
            />
          }
          label={
            <>
              <span className={classes.value}>{word}</span>
              <span className={classes.count}>{count}</span>
            </>
          }
        />
      ))}
      {fitting.length > MAX_SHOWN && (
        <Typography variant="caption" component="p">
          {toCount(fitting.length - MAX_SHOWN, 'more value')}: type to find one.
        </Typography>
      )}
      {fitting.length === 0 && (
        <Typography variant="body2">No values.</Typography>
      )}
    </>
  );
}

/** A filter's button, and the values that it opens. */
export function FilterMenu(props: FilterMenuProps) {
  const classes = useStyles();
  const [anchor, setAnchor] = useState<Element>();
  const word = FILTER_WORDS[props.facet];
  const label =
    props.chosen.length > 0 ? `${word} (${props.chosen.length})` : word;
  return (
    <>
      <Button
        className={classes.button}
        size="small"
        variant="outlined"
        color={props.chosen.length > 0 ? 'primary' : 'default'}
        endIcon={<ExpandMoreIcon />}
        aria-label={`Filter by ${label}`}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      {anchor && (
        <Popover
          open
          anchorEl={anchor}
          onClose={() => setAnchor(undefined)}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
          PaperProps={{
            role: 'dialog',
            'aria-label': `${word} filter`,
            className: classes.paper,
          }}
        >
          <FilterValues {...props} />
        </Popover>
      )}
    </>
  );
}

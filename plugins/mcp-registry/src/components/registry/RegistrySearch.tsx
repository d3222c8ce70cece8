import CircularProgress from '@material-ui/core/CircularProgress';
import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import CloseIcon from '@material-ui/icons/Close';
import SearchIcon from '@material-ui/icons/Search';
import { KeyboardEvent, RefObject, useEffect, useRef, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { toCount } from '../../text/toVisibleText';
import { MAX_QUESTION } from '../../url/registryQuery';
import { useFocusRing } from '../common/focusRing';

const QUIET_MS = 250;
const QUESTION = 'What should an agent be able to do?';

const useStyles = makeStyles(theme => ({
  root: { backgroundColor: theme.palette.background.paper },
  input: {
    fontSize: '1.5rem',
    padding: theme.spacing(2.5, 0),
    textOverflow: 'ellipsis',
    [theme.breakpoints.down('xs')]: { fontSize: '1rem' },
    '&::placeholder': { color: theme.palette.textSubtle, opacity: 1 },
  },
  tools: {
    color: theme.palette.textSubtle,
    whiteSpace: 'nowrap',
    [theme.breakpoints.down('xs')]: { display: 'none' },
  },
}));

/** What is searched for, and how to leave the field. */
export interface RegistrySearchProps {
  text: string;
  /** An answer is being looked for. */
  busy: boolean;
  /** Tools of the servers in the list. */
  totalTools?: number;
  inputRef: RefObject<HTMLInputElement>;
  onText(text: string): void;
  /** Arrow down: on to the results. */
  onLeave(): void;
}

/** At the field's end: how much there is to ask, or the way to ask anew. */
function Ending(
  props: RegistrySearchProps & { filled: boolean; onClear(): void },
) {
  const classes = useStyles();
  const { ring } = useFocusRing();
  const { busy, totalTools, filled, onClear } = props;
  if (filled) {
    return (
      <>
        {busy && <CircularProgress size={20} aria-hidden />}
        <IconButton
          disableFocusRipple
          focusVisibleClassName={ring}
          aria-label="Clear the search"
          onClick={onClear}
        >
          <CloseIcon />
        </IconButton>
      </>
    );
  }
  return totalTools === undefined ? null : (
    <span className={classes.tools}>{toCount(totalTools, 'tool')}</span>
  );
}

/** The page's largest thing: one question, asked in the reader's words. */
export function RegistrySearch(props: RegistrySearchProps) {
  const { text, inputRef, onText, onLeave } = props;
  const classes = useStyles();
  const [draft, setDraft] = useState(text);
  const sent = useRef(text);

  useEffect(() => {
    // The URL changed by other means, such as the browser's Back.
    if (text !== sent.current) {
      sent.current = text;
      setDraft(text);
    }
  }, [text]);

  const send = (value: string) => {
    if (value !== sent.current) {
      sent.current = value;
      onText(value);
    }
  };
  useDebounce(() => send(draft.trim()), QUIET_MS, [draft]);

  const clear = () => {
    setDraft('');
    send('');
    inputRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      send(draft.trim());
    } else if (event.key === 'Escape') {
      clear();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      onLeave();
    }
  };

  return (
    <TextField
      className={classes.root}
      variant="outlined"
      fullWidth
      type="text"
      value={draft}
      placeholder={QUESTION}
      inputRef={inputRef}
      onChange={event => setDraft(event.target.value)}
      onKeyDown={onKeyDown}
      inputProps={{
        'aria-label': QUESTION,
        'aria-keyshortcuts': '/',
        role: 'searchbox',
        maxLength: MAX_QUESTION,
        className: classes.input,
      }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon />
          </InputAdornment>
        ),
        endAdornment: (
          <InputAdornment position="end" disableTypography>
            <Ending {...props} filled={draft !== ''} onClear={clear} />
          </InputAdornment>
        ),
      }}
    />
  );
}

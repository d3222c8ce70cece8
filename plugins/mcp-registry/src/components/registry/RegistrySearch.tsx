import InputAdornment from '@material-ui/core/InputAdornment';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import SearchIcon from '@material-ui/icons/Search';
import { KeyboardEvent, RefObject, useEffect, useRef, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { toCount } from '../../text/toVisibleText';

const QUIET_MS = 250;
const QUESTION = 'What should an agent be able to do?';

const useStyles = makeStyles(theme => ({
  root: { backgroundColor: theme.palette.background.paper },
  input: {
    fontSize: '1.25rem',
    '&::placeholder': { color: theme.palette.textSubtle, opacity: 1 },
  },
  tools: { color: theme.palette.textSubtle, whiteSpace: 'nowrap' },
}));

/** What is searched for, and how to leave the field. */
export interface RegistrySearchProps {
  text: string;
  /** Tools of the servers that match. */
  totalTools?: number;
  inputRef: RefObject<HTMLInputElement>;
  onText(text: string): void;
  /** Arrow down: on to the results. */
  onLeave(): void;
}

/** The page's largest thing: one question, asked in the reader's words. */
export function RegistrySearch(props: RegistrySearchProps) {
  const { text, totalTools, inputRef, onText, onLeave } = props;
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

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      send(draft.trim());
    } else if (event.key === 'Escape') {
      setDraft('');
      send('');
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
        maxLength: 200,
        className: classes.input,
      }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon />
          </InputAdornment>
        ),
        endAdornment:
          totalTools === undefined ? undefined : (
            <InputAdornment position="end" disableTypography>
              <span className={classes.tools}>
                {toCount(totalTools, 'tool')}
              </span>
            </InputAdornment>
          ),
      }}
    />
  );
}

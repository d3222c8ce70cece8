import TextField from '@material-ui/core/TextField';
import { useEffect, useRef } from 'react';

const MAX_REASON = 1000;

/** Where the reason is written; it has the focus once it is there. */
export function ReasonField(props: {
  id: string;
  value: string;
  onChange(value: string): void;
}) {
  const { id, value, onChange } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <TextField
      id={id}
      inputRef={field}
      fullWidth
      multiline
      required
      margin="normal"
      label="Intended, because"
      value={value}
      inputProps={{ maxLength: MAX_REASON }}
      onChange={event => onChange(event.target.value)}
    />
  );
}

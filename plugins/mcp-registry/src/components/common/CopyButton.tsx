import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { Button } from './Button';

/** Copies a text, and says so. */
export function CopyButton(props: { text: string; label: string }) {
  const { text, label } = props;
  const [copied, copy] = useCopyToClipboard();
  const done = copied.value === text && !copied.error;
  return (
    <Button size="small" variant="outlined" onClick={() => copy(text)}>
      <span aria-live="polite">{done ? 'Copied' : label}</span>
    </Button>
  );
}

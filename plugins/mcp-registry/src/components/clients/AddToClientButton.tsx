import { ButtonProps } from '@material-ui/core/Button';
import { useState } from 'react';
import { toVisibleText } from '../../text/toVisibleText';
import { Button } from '../common/Button';
import { VisuallyHidden } from '../common/VisuallyHidden';
import { AddToClientDialog } from './AddToClientDialog';

/** Opens the way from a server to a configured client. */
export function AddToClientButton(props: {
  serverName: string;
  title: string;
  variant?: ButtonProps['variant'];
}) {
  const { serverName, variant = 'outlined' } = props;
  const [open, setOpen] = useState(false);
  const title = toVisibleText(props.title);
  return (
    <>
      <Button
        size="small"
        variant={variant}
        color="primary"
        onClick={() => setOpen(true)}
      >
        <span>
          Add <VisuallyHidden>{title}</VisuallyHidden> to a client
        </span>
      </Button>
      {open && (
        <AddToClientDialog
          serverName={serverName}
          title={title}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

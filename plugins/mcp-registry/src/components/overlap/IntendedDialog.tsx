import { useApi } from '@backstage/core-plugin-api';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { RegistryOverlapCluster } from 'backstage-plugin-mcp-registry-common';
import { FormEvent, useId, useState } from 'react';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { toVisibleText } from '../../text/toVisibleText';
import { Button } from '../common/Button';
import { DecisionFailure } from './DecisionFailure';
import { ReasonField } from './ReasonField';

interface IntendedDialogProps {
  cluster: RegistryOverlapCluster;
  onClose(): void;
  /** It is stored. */
  onDecided(): void;
}

/** Sends a reason, and tells how that fares. */
function useDecision({ cluster, onDecided }: IntendedDialogProps) {
  const api = useApi(mcpRegistryApiRef);
  const [error, setError] = useState<Error>();
  const [isSending, setSending] = useState(false);
  const decide = async (reason: string) => {
    setSending(true);
    setError(undefined);
    try {
      await api.setOverlapIntended(cluster.id, { reason });
      onDecided();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      setSending(false);
    }
  };
  return { decide, error, isSending };
}

/** Asks why servers are meant to cover the same ground. */
export function IntendedDialog(props: IntendedDialogProps) {
  const { cluster, onClose } = props;
  const id = useId();
  const [reason, setReason] = useState(cluster.intended?.reason ?? '');
  const { decide, error, isSending } = useDecision(props);
  const text = reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text !== '') decide(text);
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={id}>
      <form onSubmit={submit}>
        <DialogTitle id={id}>Mark as intended</DialogTitle>
        <DialogContent>
          <Typography variant="body2">
            {toVisibleText(cluster.sentence)} Who reads the reason later should
            understand why that stays so.
          </Typography>
          <ReasonField
            id={`${id}-reason`}
            value={reason}
            onChange={setReason}
          />
          {error && <DecisionFailure error={error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={text === '' || isSending}
          >
            Mark as intended
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

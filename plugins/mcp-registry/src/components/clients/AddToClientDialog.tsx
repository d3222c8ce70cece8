import { useApi } from '@backstage/core-plugin-api';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { ServerClients } from 'backstage-plugin-mcp-registry-common';
import { useCallback, useId } from 'react';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { useRequest } from '../../hooks/useRequest';
import { Button } from '../common/Button';
import { LoadingRows } from '../common/LoadingRows';
import { RequestFailure } from '../common/RequestFailure';
import { UntrustedText } from '../common/UntrustedText';
import { ClientChoice } from './ClientChoice';

const REFUSALS: Record<NonNullable<ServerClients['refused']>, string> = {
  blocked:
    'This server is blocked: nobody should connect to it. Its trust badge says why.',
  deleted: 'This version was deleted.',
  'no-version': 'This server has no published version to connect to.',
};

function NoWay({ clients }: { clients: ServerClients }) {
  if (clients.refused) {
    return <Typography variant="body2">{REFUSALS[clients.refused]}</Typography>;
  }
  return (
    <>
      <Typography variant="body2">
        Its manifest states no way for a client to reach it. Ask its owner for
        an address or a package.
      </Typography>
      {clients.unconnectable.map(({ id, reason }) => (
        <UntrustedText key={id} text={`${id}: ${reason}`} />
      ))}
    </>
  );
}

function DialogBody({ serverName }: { serverName: string }) {
  const api = useApi(mcpRegistryApiRef);
  const load = useCallback(() => api.getClients(serverName), [api, serverName]);
  const { value, error, retry } = useRequest(load);
  if (error) {
    return (
      <RequestFailure error={error} what="the configuration" retry={retry} />
    );
  }
  if (!value) {
    return <LoadingRows what="the configuration" />;
  }
  return value.connections.length > 0 ? (
    <ClientChoice clients={value} />
  ) : (
    <NoWay clients={value} />
  );
}

/** Configuration of a server for a client of the reader's choice. */
export function AddToClientDialog(props: {
  serverName: string;
  title: string;
  onClose(): void;
}) {
  const { serverName, title, onClose } = props;
  const id = useId();
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id}>Add {title} to a client</DialogTitle>
      <DialogContent>
        <DialogBody serverName={serverName} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}

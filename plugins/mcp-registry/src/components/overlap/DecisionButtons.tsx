import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { RegistryOverlapCluster } from 'backstage-plugin-mcp-registry-common';
import { useState } from 'react';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { toVisibleText } from '../../text/toVisibleText';
import { Button } from '../common/Button';
import { DecisionFailure } from './DecisionFailure';
import { IntendedDialog } from './IntendedDialog';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/** Marks a cluster as intended, or takes that back. */
export function DecisionButtons(props: {
  cluster: RegistryOverlapCluster;
  onDecided(): void;
}) {
  const classes = useStyles();
  const api = useApi(mcpRegistryApiRef);
  const { cluster, onDecided } = props;
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<Error>();
  const about = toVisibleText(cluster.sentence.slice(0, 200));
  const withdraw = () => {
    setError(undefined);
    api.withdrawOverlapIntended(cluster.id).then(onDecided, setError);
  };
  const close = () => setOpen(false);
  return (
    <>
      <div className={classes.root}>
        <Button
          size="small"
          variant="outlined"
          aria-label={`${
            cluster.intended ? 'Change the reason' : 'Mark as intended'
          }: ${about}`}
          onClick={() => setOpen(true)}
        >
          {cluster.intended ? 'Change the reason' : 'Mark as intended'}
        </Button>
        {cluster.intended && (
          <Button
            size="small"
            aria-label={`Not intended any more: ${about}`}
            onClick={withdraw}
          >
            Not intended any more
          </Button>
        )}
      </div>
      {error && <DecisionFailure error={error} />}
      {isOpen && (
        <IntendedDialog
          cluster={cluster}
          onClose={close}
          onDecided={() => {
            close();
            onDecided();
          }}
        />
      )}
    </>
  );
}

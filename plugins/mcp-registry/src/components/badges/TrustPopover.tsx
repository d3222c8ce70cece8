import { useApi } from '@backstage/core-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import { RenderedTrust } from 'backstage-plugin-mcp-registry-common';
import { useCallback } from 'react';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { useRequest } from '../../hooks/useRequest';
import { useFocusRing } from '../common/focusRing';
import { LoadingRows } from '../common/LoadingRows';
import { RequestFailure } from '../common/RequestFailure';
import { TrustExplanation } from './TrustExplanation';

const useStyles = makeStyles(theme => ({
  paper: { width: 400, maxWidth: '92vw', padding: theme.spacing(2) },
  head: { display: 'flex', alignItems: 'flex-start' },
  title: { flex: 1, margin: 0 },
}));

/** Which server's trust is explained, and what is known of it already. */
export interface TrustPopoverProps {
  anchorEl: Element;
  serverName: string;
  entityRef?: string;
  /** Absent: asked from the registry when the popover opens. */
  trust?: RenderedTrust;
  onClose(): void;
}

function TrustPopoverBody(props: TrustPopoverProps) {
  const { serverName, entityRef, trust } = props;
  const api = useApi(mcpRegistryApiRef);
  const load = useCallback(
    async () => trust ?? (await api.getServer(serverName)).trust,
    [api, serverName, trust],
  );
  const { value, error, retry } = useRequest(load);
  if (error) {
    return (
      <RequestFailure error={error} what="the trust criteria" retry={retry} />
    );
  }
  return value ? (
    <TrustExplanation trust={value} entityRef={entityRef} />
  ) : (
    <LoadingRows what="the trust criteria" />
  );
}

/** Why a server has its trust level, and what the next one wants. */
export function TrustPopover(props: TrustPopoverProps) {
  const classes = useStyles();
  const { ring } = useFocusRing();
  return (
    <Popover
      open
      anchorEl={props.anchorEl}
      onClose={props.onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      PaperProps={{
        role: 'dialog',
        'aria-label': 'Trust level explained',
        className: classes.paper,
      }}
    >
      <div className={classes.head}>
        <Typography variant="h6" component="h2" className={classes.title}>
          Trust level
        </Typography>
        <IconButton
          size="small"
          disableFocusRipple
          focusVisibleClassName={ring}
          aria-label="Close"
          onClick={props.onClose}
        >
          <CloseIcon fontSize="small" />
        </IconButton>
      </div>
      <TrustPopoverBody {...props} />
    </Popover>
  );
}

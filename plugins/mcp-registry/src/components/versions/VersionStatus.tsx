import { makeStyles } from '@material-ui/core/styles';
import { ServerVersion } from 'backstage-plugin-mcp-registry-common';
import { useNow } from '../../hooks/useNow';
import { toAbsoluteTime, toDay } from '../../text/toAge';
import { StatusBadge } from '../badges/StatusBadge';
import { UntrustedText } from '../common/UntrustedText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.25, 2),
    alignItems: 'baseline',
  },
}));

function Sunset({ at }: { at: string }) {
  const over = Date.parse(at) < useNow();
  return (
    <StatusBadge
      tone={over ? 'bad' : 'warning'}
      title={`Sunset ${toAbsoluteTime(at)}`}
    >
      {over ? 'Past its sunset, ' : 'Sunset '}
      <time dateTime={at}>{toDay(at)}</time>
    </StatusBadge>
  );
}

/** Whether a version may still be used, until when, and what else to use. */
export function VersionStatus({ version }: { version: ServerVersion }) {
  const classes = useStyles();
  const { status, statusMessage, sunsetAt } = version;
  if (status === 'active' && !sunsetAt && !statusMessage) {
    return null;
  }
  return (
    <>
      <div className={classes.root}>
        {status === 'deprecated' && (
          <StatusBadge tone="warning">Deprecated</StatusBadge>
        )}
        {status === 'deleted' && <StatusBadge tone="bad">Deleted</StatusBadge>}
        {sunsetAt && <Sunset at={sunsetAt} />}
      </div>
      {statusMessage && <UntrustedText text={statusMessage} />}
    </>
  );
}

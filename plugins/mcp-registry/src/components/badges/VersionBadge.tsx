import { makeStyles } from '@material-ui/core/styles';
import { ServerSummary } from 'backstage-plugin-mcp-registry-common';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { StatusBadge } from './StatusBadge';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1),
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** Which version is shown, and whether it is still good. @public */
export interface VersionBadgeProps {
  /** Absent: nothing was published yet. */
  version?: string;
  status?: ServerSummary['versionStatus'];
}

/** The latest version, and a word where it is not an active one. @public */
export function VersionBadge({ version, status }: VersionBadgeProps) {
  const classes = useStyles();
  if (version === undefined) {
    return <StatusBadge tone="neutral">no version</StatusBadge>;
  }
  return (
    <span className={classes.root}>
      <span title={toVisibleText(version.slice(0, 500))}>
        {toMiddleTruncated(toVisibleText(version), 24)}
      </span>
      {status === 'deprecated' && (
        <StatusBadge tone="warning">deprecated</StatusBadge>
      )}
      {status === 'deleted' && <StatusBadge tone="bad">deleted</StatusBadge>}
    </span>
  );
}

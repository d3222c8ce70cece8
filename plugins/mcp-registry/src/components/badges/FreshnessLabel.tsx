import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import { Freshness } from 'backstage-plugin-mcp-registry-common';
import { useNow } from '../../hooks/useNow';
import { toAbsoluteTime, toAge } from '../../text/toAge';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { VisuallyHidden } from '../common/VisuallyHidden';
import { StatusBadge } from './StatusBadge';

const useStyles = makeStyles({
  time: { whiteSpace: 'nowrap' },
  line: { overflowWrap: 'anywhere' },
});

/** Why a stale fact is stale, in one line. */
export function toStaleReason(freshness: Freshness): string {
  const reason = freshness.error ?? 'the source could not be read again';
  return toMiddleTruncated(toVisibleText(reason), 300);
}

/**
 * How old a fact is; time and source in the tooltip. Stale ones say so, with
 * the reason. @public
 */
export function FreshnessLabel({ freshness }: { freshness: Freshness }) {
  const classes = useStyles();
  const age = toAge(freshness.readAt, useNow());
  const details = [
    `Read ${toAbsoluteTime(freshness.readAt)}`,
    `from ${toMiddleTruncated(toVisibleText(freshness.location), 200)}`,
    ...(freshness.stale ? [`Stale: ${toStaleReason(freshness)}`] : []),
  ];
  return (
    <Tooltip
      title={details.map(line => (
        <div key={line} className={classes.line}>
          {line}
        </div>
      ))}
    >
      <time dateTime={freshness.readAt} className={classes.time}>
        {freshness.stale ? (
          <StatusBadge tone="warning">{age}, stale</StatusBadge>
        ) : (
          age
        )}
        <VisuallyHidden>. {details.join('. ')}</VisuallyHidden>
      </time>
    </Tooltip>
  );
}

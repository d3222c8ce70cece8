import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ServerVersion } from 'backstage-plugin-mcp-registry-common';
import { useNow } from '../../hooks/useNow';
import { toAbsoluteTime, toAge } from '../../text/toAge';
import {
  toCount,
  toMiddleTruncated,
  toVisibleText,
} from '../../text/toVisibleText';
import { StatusBadge } from '../badges/StatusBadge';
import { Button } from '../common/Button';
import { useDenseTable } from '../common/denseTable';
import { PrincipalName } from '../common/PrincipalName';
import { VisuallyHidden } from '../common/VisuallyHidden';
import { VersionStatus } from './VersionStatus';
import { toBumpWords } from './versionWords';

const DOT = 11;

const useStyles = makeStyles(theme => ({
  root: {
    position: 'relative',
    paddingLeft: theme.spacing(3),
    paddingBottom: theme.spacing(2),
    // The line of the timeline; it ends at the last version's dot.
    '&:not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      left: (DOT - 1) / 2,
      top: DOT,
      bottom: -DOT,
      width: 1,
      backgroundColor: theme.palette.divider,
    },
  },
  dot: {
    position: 'absolute',
    left: 0,
    top: 6,
    width: DOT,
    height: DOT,
    boxSizing: 'border-box',
    borderRadius: '50%',
    border: `2px solid ${theme.palette.textSubtle}`,
    backgroundColor: theme.palette.background.default,
  },
  chosen: {
    backgroundColor: theme.palette.primary.main,
    borderColor: theme.palette.primary.main,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.25, 2),
  },
  number: { fontWeight: 'bold', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: theme.palette.textSubtle },
  compare: { marginLeft: -5 },
}));

function Bump({ version }: { version: ServerVersion }) {
  const { compatibility } = version;
  if (!compatibility) {
    return <>Nothing before it to compare with</>;
  }
  const { tone, text } = toBumpWords(compatibility);
  const { suggestedVersion } = compatibility;
  return (
    <StatusBadge tone={tone}>
      {text}
      {suggestedVersion &&
        ` · right would be ${toVisibleText(suggestedVersion)}`}
    </StatusBadge>
  );
}

function Facts({ version }: { version: ServerVersion }) {
  const age = toAge(version.publishedAt, useNow());
  return (
    <>
      <time
        dateTime={version.publishedAt}
        title={toAbsoluteTime(version.publishedAt)}
      >
        {age === 'just now' ? age : `${age} ago`}
        <VisuallyHidden>, {toAbsoluteTime(version.publishedAt)}</VisuallyHidden>
      </time>{' '}
      by <PrincipalName principal={version.publishedBy} /> ·{' '}
      {toCount(version.counts.tools, 'tool')}
    </>
  );
}

/** One version on its timeline. */
export function VersionEntry(props: {
  version: ServerVersion;
  /** Which side of the comparison below it is. */
  side?: 'from' | 'to';
  onCompare(): void;
}) {
  const { version, side, onCompare } = props;
  const classes = useStyles();
  const dense = useDenseTable();
  const shown = toMiddleTruncated(toVisibleText(version.version), 40);
  const baseline = version.compatibility?.baseline;
  return (
    <li className={classes.root}>
      <span
        aria-hidden
        className={side ? `${classes.dot} ${classes.chosen}` : classes.dot}
      />
      <div className={classes.head}>
        <span
          className={classes.number}
          title={toVisibleText(version.version.slice(0, 500))}
        >
          {shown}
        </span>
        {version.latest && <StatusBadge tone="info">latest</StatusBadge>}
        {side && (
          <span className={dense.quiet}>
            {side === 'to' ? 'compared below' : 'compared with, below'}
          </span>
        )}
      </div>
      <Typography variant="body2" component="div">
        <Bump version={version} />
      </Typography>
      <Typography variant="body2" component="div" className={classes.quiet}>
        <Facts version={version} />
      </Typography>
      <VersionStatus version={version} />
      {baseline !== undefined && (
        <Button
          size="small"
          color="primary"
          className={classes.compare}
          onClick={onCompare}
        >
          Compare {shown} with {toMiddleTruncated(toVisibleText(baseline), 40)}
        </Button>
      )}
    </li>
  );
}

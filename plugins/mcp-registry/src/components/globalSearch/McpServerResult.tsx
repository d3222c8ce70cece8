import { Link } from '@backstage/core-components';
import {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { LifecycleBadge } from '../badges/LifecycleBadge';
import { OwnerBadge } from '../badges/OwnerBadge';
import { TrustBadge } from '../badges/TrustBadge';
import { findMatchedLine, toServerResult } from './toServerResult';

const useStyles = makeStyles(theme => ({
  item: { width: '100%', overflowWrap: 'anywhere' },
  badges: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    marginTop: theme.spacing(0.5),
  },
}));

/** What Backstage's search hands its items. @public */
export interface McpServerResultProps {
  result?: SearchDocument;
  highlight?: ResultHighlight;
}

function MatchedLine(props: { line: string; highlight: ResultHighlight }) {
  const { preTag, postTag } = props.highlight;
  return (
    <Typography variant="body2">
      Found in{' '}
      <HighlightedSearchResultText
        text={toVisibleText(props.line.slice(0, 300))}
        preTag={preTag}
        postTag={postTag}
      />
    </Typography>
  );
}

/** A server among the results of Backstage's search: whose it is, and how far to trust it. */
export function McpServerResult({ result, highlight }: McpServerResultProps) {
  const classes = useStyles();
  if (!result) {
    return null;
  }
  const server = toServerResult(result);
  const { title, location, description, owner, lifecycle } = server;
  const line = findMatchedLine(highlight, `${title}\n${description}`);
  return (
    <div className={classes.item}>
      <Typography variant="h6" component="div">
        <Link noTrack to={location}>
          {toMiddleTruncated(toVisibleText(title), 80)}
        </Link>
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {toVisibleText(description.slice(0, 300))}
      </Typography>
      {line && highlight && <MatchedLine line={line} highlight={highlight} />}
      <div className={classes.badges}>
        <TrustBadge level={server.trustLevel} variant="compact" />
        <OwnerBadge
          owner={owner}
          resolved={server.ownerResolved}
          variant="compact"
        />
        {lifecycle && <LifecycleBadge lifecycle={lifecycle} />}
        {server.version && (
          <Typography variant="body2" component="span">
            {toMiddleTruncated(toVisibleText(server.version), 40)}
          </Typography>
        )}
      </div>
    </div>
  );
}

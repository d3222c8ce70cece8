import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useCallback, useEffect, useRef } from 'react';
import { ServerPages, useServerPages } from '../../hooks/useServerPages';
import { toCount } from '../../text/toVisibleText';
import { Button } from '../common/Button';
import { RequestFailure } from '../common/RequestFailure';
import { RegistryFrame } from '../frame/RegistryFrame';
import { EmptyRegistry } from './EmptyRegistry';
import { focusFirstResult } from './moveFocus';
import { RegistryFilters } from './RegistryFilters';
import { RegistrySearch } from './RegistrySearch';
import { ServerTable } from './ServerTable';
import { RegistryUrl, useRegistryUrl } from './useRegistryUrl';
import { useSlashKey } from './useSlashKey';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(2, 0),
  },
  total: { color: theme.palette.textSubtle, padding: theme.spacing(0.5, 0) },
  waiting: { opacity: 0.6 },
  more: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
    marginTop: theme.spacing(2),
  },
}));

function ResultCount({ pages }: { pages: ServerPages }) {
  const classes = useStyles();
  return (
    <Typography variant="body2" className={classes.total} role="status">
      {pages.total === undefined ? '' : toCount(pages.total, 'server')}
    </Typography>
  );
}

function MoreResults({ pages }: { pages: ServerPages }) {
  const classes = useStyles();
  if (pages.moreError) {
    return (
      <RequestFailure
        error={pages.moreError}
        what="more servers"
        remains={`The first ${pages.items.length} are shown above.`}
        retry={pages.showMore}
      />
    );
  }
  if (!pages.hasMore) {
    return null;
  }
  return (
    <div className={classes.more}>
      <Button
        variant="outlined"
        disabled={pages.loadingMore}
        onClick={pages.showMore}
      >
        {pages.loadingMore ? 'Loading' : 'Show more'}
      </Button>
      <Typography variant="body2">
        {pages.items.length} of {toCount(pages.total ?? 0, 'server')}
      </Typography>
    </div>
  );
}

function Results(props: {
  pages: ServerPages;
  url: RegistryUrl;
  focusSearch(): void;
  bodyRef: React.RefObject<HTMLTableSectionElement>;
}) {
  const classes = useStyles();
  const { pages, url, focusSearch, bodyRef } = props;
  const known = pages.total !== undefined;
  if (!known && pages.error) {
    return null;
  }
  if (known && pages.items.length === 0 && !pages.loading) {
    return <EmptyRegistry query={url.query} onQuery={url.setQuery} />;
  }
  return (
    <div className={known && pages.loading ? classes.waiting : undefined}>
      <ServerTable
        servers={pages.items}
        loading={!known}
        query={url.query}
        bodyRef={bodyRef}
        onQuery={url.setQuery}
        onLeave={focusSearch}
      />
      <MoreResults pages={pages} />
    </div>
  );
}

/** Answers "can an agent already do this?" in one search. */
export function RegistryPage() {
  const classes = useStyles();
  const url = useRegistryUrl();
  const pages = useServerPages(url.search);
  const inputRef = useRef<HTMLInputElement>(null);
  const bodyRef = useRef<HTMLTableSectionElement>(null);
  useSlashKey(inputRef);
  const focusSearch = useCallback(() => inputRef.current?.focus(), []);
  useEffect(focusSearch, [focusSearch]);

  return (
    <RegistryFrame title="MCP servers">
      <RegistrySearch
        text={url.query.q ?? ''}
        totalTools={pages.totalTools}
        inputRef={inputRef}
        onText={q => url.setQuery({ ...url.query, q }, { replace: true })}
        onLeave={() => focusFirstResult(bodyRef.current)}
      />
      <div className={classes.bar}>
        <RegistryFilters query={url.query} onQuery={url.setQuery} />
        <ResultCount pages={pages} />
      </div>
      {pages.error && (
        <RequestFailure
          error={pages.error}
          what="the list of servers"
          remains={
            pages.total === undefined
              ? undefined
              : 'What was found before is shown below.'
          }
          retry={pages.retry}
        />
      )}
      <Results
        pages={pages}
        url={url}
        focusSearch={focusSearch}
        bodyRef={bodyRef}
      />
    </RegistryFrame>
  );
}

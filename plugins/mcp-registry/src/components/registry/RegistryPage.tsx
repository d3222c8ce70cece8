import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  FoundServer,
  SearchAnswer,
} from 'backstage-plugin-mcp-registry-common';
import { useCallback, useEffect, useRef } from 'react';
import { useFacets } from '../../hooks/useFacets';
import { useSearchPages } from '../../hooks/useSearchPages';
import { useServerPages } from '../../hooks/useServerPages';
import { toCount } from '../../text/toVisibleText';
import { clearFilters, toActiveFilters } from '../../url/registryQuery';
import { AddToClientButton } from '../clients/AddToClientButton';
import { RegistryFrame } from '../frame/RegistryFrame';
import { SearchAnswers } from '../search/SearchAnswers';
import { focusFirstResult } from './moveFocus';
import { RegistryFilters } from './RegistryFilters';
import { RegistrySearch } from './RegistrySearch';
import { ServerList } from './ServerList';
import { useRegistryUrl } from './useRegistryUrl';
import { useSlashKey } from './useSlashKey';

function renderAddToClient({ name, title }: FoundServer) {
  return <AddToClientButton serverName={name} title={title} />;
}

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
}));

function toAnswerCount({ outcome, total }: SearchAnswer): string {
  return outcome === 'found'
    ? `${toCount(total.servers, 'server')}, ${toCount(total.tools, 'tool')}`
    : 'No server';
}

/** Answers "can an agent already do this?" in one search. */
export function RegistryPage() {
  const classes = useStyles();
  const url = useRegistryUrl();
  const { query, setQuery } = url;
  const question = query.q;
  const asking = question !== undefined;
  const servers = useServerPages(asking ? undefined : url.search);
  const answers = useSearchPages(query);
  const facets = useFacets(query);
  const inputRef = useRef<HTMLInputElement>(null);
  const resultsRef = useRef<HTMLDivElement>(null);
  useSlashKey(inputRef);
  const focusSearch = useCallback(() => inputRef.current?.focus(), []);
  useEffect(focusSearch, [focusSearch]);

  const listed = servers.total;
  const counted = asking
    ? answers.answer && toAnswerCount(answers.answer)
    : listed !== undefined && toCount(listed, 'server');
  const clear =
    toActiveFilters(query).length > 0
      ? () => setQuery(clearFilters(query))
      : undefined;

  return (
    <RegistryFrame title="MCP servers">
      <RegistrySearch
        text={question ?? ''}
        busy={asking && answers.loading}
        totalTools={servers.totalTools}
        inputRef={inputRef}
        onText={q => setQuery({ ...query, q }, { replace: true })}
        onLeave={() => focusFirstResult(resultsRef.current)}
      />
      <div className={classes.bar}>
        <RegistryFilters
          query={query}
          onQuery={setQuery}
          facets={asking ? answers.answer?.facets : facets.value}
          error={asking ? undefined : facets.error}
          onRetry={facets.retry}
        />
        <Typography variant="body2" className={classes.total} role="status">
          {counted || ''}
        </Typography>
      </div>
      <div ref={resultsRef}>
        {asking ? (
          <SearchAnswers
            pages={answers}
            question={question}
            renderActions={renderAddToClient}
            onClearFilters={clear}
            onLeave={focusSearch}
          />
        ) : (
          <ServerList pages={servers} url={url} onLeave={focusSearch} />
        )}
      </div>
    </RegistryFrame>
  );
}

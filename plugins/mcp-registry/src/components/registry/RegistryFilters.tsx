import { useApi } from '@backstage/core-plugin-api';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { useCallback } from 'react';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { useRequest } from '../../hooks/useRequest';
import { toMiddleTruncated } from '../../text/toVisibleText';
import {
  clearFilters,
  parseRegistryQuery,
  RegistryQuery,
  toActiveFilters,
  toggleFilter,
  toRegistryParams,
} from '../../url/registryQuery';
import { Button } from '../common/Button';
import { FilterMenu } from './FilterMenu';
import { FACET_KEYS, toFilterWord } from './filterWords';

const useStyles = makeStyles(theme => ({
  row: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
  chip: { margin: 0, maxWidth: '100%' },
}));

/** Which filters are on, and what changes them. */
export interface RegistryFiltersProps {
  query: RegistryQuery;
  onQuery(query: RegistryQuery): void;
}

function useFacets(query: RegistryQuery) {
  const api = useApi(mcpRegistryApiRef);
  const { sort, order, ...filter } = query;
  const search = toRegistryParams(filter).toString();
  const load = useCallback(
    () => api.getFacets(parseRegistryQuery(new URLSearchParams(search))),
    [api, search],
  );
  return useRequest(load, { keep: true });
}

function ActiveFilters({ query, onQuery }: RegistryFiltersProps) {
  const classes = useStyles();
  const active = toActiveFilters(query);
  if (active.length === 0) {
    return null;
  }
  return (
    <div className={classes.chips}>
      {active.map(({ key, value }) => {
        const remove = () => onQuery(toggleFilter(query, key, value));
        const word = toFilterWord(key, value);
        return (
          <Chip
            key={`${key} ${value}`}
            className={classes.chip}
            size="small"
            clickable
            label={toMiddleTruncated(word, 48)}
            title={word}
            aria-label={`Remove filter ${word}`}
            deleteIcon={<CloseIcon />}
            onDelete={remove}
            onClick={remove}
          />
        );
      })}
      <Button size="small" onClick={() => onQuery(clearFilters(query))}>
        Remove all filters
      </Button>
    </div>
  );
}

/** The filters, each value with how many servers have it. */
export function RegistryFilters(props: RegistryFiltersProps) {
  const classes = useStyles();
  const { query, onQuery } = props;
  const facets = useFacets(query);
  return (
    <div role="group" aria-label="Filters">
      <div className={classes.row}>
        {FACET_KEYS.map(facet => (
          <FilterMenu
            key={facet}
            facet={facet}
            values={facets.value?.[facet]}
            chosen={query[facet] ?? []}
            onToggle={value => onQuery(toggleFilter(query, facet, value))}
          />
        ))}
        {facets.error && (
          <Button size="small" onClick={facets.retry}>
            Filter values failed to load. Try again
          </Button>
        )}
      </div>
      <ActiveFilters {...props} />
    </div>
  );
}

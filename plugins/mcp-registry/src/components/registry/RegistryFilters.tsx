import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import { Facets } from 'backstage-plugin-mcp-registry-common';
import { toMiddleTruncated } from '../../text/toVisibleText';
import {
  clearFilters,
  isApplied,
  RegistryQuery,
  toActiveFilters,
  toggleFilter,
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
interface FilterState {
  query: RegistryQuery;
  onQuery(query: RegistryQuery): void;
}

/** The filters, and the values that they offer. */
export interface RegistryFiltersProps extends FilterState {
  /** Absent while they are loaded. */
  facets?: Facets;
  error?: Error;
  onRetry(): void;
}

/** Filters that a question leaves aside: said, rather than dropped. */
function UnusedFilters({ query }: { query: RegistryQuery }) {
  const words = toActiveFilters(query)
    .filter(({ key }) => !isApplied(query, key))
    .map(({ key, value }) => toFilterWord(key, value));
  return words.length > 0 ? (
    <Typography variant="body2">
      {toMiddleTruncated(words.join(', '), 200)}: narrows the list of servers,
      not the answers to a question.
    </Typography>
  ) : null;
}

function ActiveFilters({ query, onQuery }: FilterState) {
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
  const { query, onQuery, facets, error, onRetry } = props;
  return (
    <div role="group" aria-label="Filters">
      <div className={classes.row}>
        {FACET_KEYS.map(facet => (
          <FilterMenu
            key={facet}
            facet={facet}
            values={facets?.[facet]}
            chosen={query[facet] ?? []}
            onToggle={value => onQuery(toggleFilter(query, facet, value))}
          />
        ))}
        {error && (
          <Button size="small" onClick={onRetry}>
            Filter values failed to load. Try again
          </Button>
        )}
      </div>
      <ActiveFilters query={query} onQuery={onQuery} />
      <UnusedFilters query={query} />
    </div>
  );
}

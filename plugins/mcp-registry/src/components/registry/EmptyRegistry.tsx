import { Link } from '@backstage/core-components';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import {
  clearFilters,
  RegistryQuery,
  toActiveFilters,
} from '../../url/registryQuery';
import { Button } from '../common/Button';
import { EmptyNote } from '../common/EmptyNote';

/** No server matches: says so, and offers what to do next. */
export function EmptyRegistry(props: {
  query: RegistryQuery;
  onQuery(query: RegistryQuery): void;
}) {
  const { query, onQuery } = props;
  const paths = useRegistryPaths();
  if (toActiveFilters(query).length === 0) {
    return (
      <EmptyNote title="No servers yet">
        Publish the first one with <code>mcp-registry publish</code> from its
        repository, or name a source of manifests under{' '}
        <code>mcpRegistry.sources</code> in app-config. What a manifest has to
        say is in the{' '}
        <Link underline="always" to={paths.conventions()}>
          conventions
        </Link>
        .
      </EmptyNote>
    );
  }
  return (
    <EmptyNote title="No server matches these filters">
      <p>Servers that you have no permission to see are not counted.</p>
      <Button
        size="small"
        variant="outlined"
        onClick={() => onQuery(clearFilters(query))}
      >
        Remove all filters
      </Button>
    </EmptyNote>
  );
}

import { Link } from '@backstage/core-components';
import { useRegistryPaths } from '../hooks/useRegistryPaths';
import { EmptyNote } from './common/EmptyNote';
import { RegistryFrame } from './frame/RegistryFrame';

/** Where the registry has no page, so that a mistyped address is not blank. */
export function NotFoundPage() {
  const paths = useRegistryPaths();
  return (
    <RegistryFrame title="Not found">
      <EmptyNote title="The registry has no page at this address">
        Choose one above, or go to the{' '}
        <Link to={paths.registry()}>list of servers</Link>.
      </EmptyNote>
    </RegistryFrame>
  );
}

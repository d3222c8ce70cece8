import { matchesAny } from '../model/pattern';
import { RuleScope, ServerSubject } from './types';

/**
 * Whether a rule set for `scope` applies to the server: it matches each
 * dimension that the scope names.
 *
 * @public
 */
export function isInScope(
  server: ServerSubject,
  scope: RuleScope | undefined,
): boolean {
  if (!scope) {
    return true;
  }
  const { manifest, governance, origin } = server;
  return (
    (!scope.servers || matchesAny(scope.servers, manifest.name)) &&
    (!scope.origins || scope.origins.includes(origin)) &&
    (!scope.systems || isListed(scope.systems, governance.system)) &&
    (!scope.lifecycles || isListed(scope.lifecycles, governance.lifecycle))
  );
}

function isListed(listed: string[], value: string | undefined): boolean {
  return (
    value !== undefined &&
    listed.some(item => shortName(item) === shortName(value))
  );
}

/** `system:default/Billing` and `billing` name the same system. */
function shortName(ref: string): string {
  return ref
    .toLowerCase()
    .replace(/^system:/, '')
    .replace(/^default\//, '');
}

import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { toEntityRef } from '../entity/toEntityRef';

/** Where the tabs stand on the entity page, in both frontend systems. */
export const CAPABILITIES_PATH = '/mcp-capabilities';

/** See {@link CAPABILITIES_PATH}. */
export const VERSIONS_PATH = '/mcp-versions';

/** See {@link CAPABILITIES_PATH}. */
export const CONVENTIONS_PATH = '/mcp-conventions';

/**
 * Makes the path of an entity's page, or of one of its tabs.
 *
 * @returns undefined where the text is no entity reference
 */
export function useEntityPath() {
  const entityLink = useEntityRefLink();
  return useCallback(
    (entityRef: string, tab = ''): string | undefined => {
      const ref = toEntityRef(entityRef);
      return ref && `${entityLink(ref)}${tab}`;
    },
    [entityLink],
  );
}

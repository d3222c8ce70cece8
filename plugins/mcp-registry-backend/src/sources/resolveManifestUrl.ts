import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { ANNOTATION_MANIFEST } from 'backstage-plugin-mcp-registry-common';

/**
 * URL of the manifest that an entity names. A relative one starts from the
 * file that declares the entity, or else from its source location.
 *
 * @throws where that is no http or https URL: the registry reads no local
 * file because an entity names it
 */
export function resolveManifestUrl(
  entity: Entity,
  integrations: ScmIntegrations,
): string {
  const named = entity.metadata.annotations?.[ANNOTATION_MANIFEST] ?? '';
  const url = URL.canParse(named)
    ? named
    : integrations.resolveUrl({ url: named, base: baseOf(entity) });
  if (!/^https?:\/\//i.test(url)) {
    throw new Error(
      `${ANNOTATION_MANIFEST} is ${url}, and only http and https URLs are read`,
    );
  }
  return url;
}

function baseOf({ metadata: { annotations = {} } }: Entity): string {
  const base = [ANNOTATION_LOCATION, ANNOTATION_SOURCE_LOCATION]
    .map(name => annotations[name])
    .find(location => location?.startsWith('url:'));
  if (base === undefined) {
    throw new Error(
      `${ANNOTATION_MANIFEST} is a relative path, and the entity was not read from a URL`,
    );
  }
  return parseLocationRef(base).target;
}

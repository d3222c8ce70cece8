import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  MCP_SERVER_TYPE,
  REGISTRY_LOCATION,
} from 'backstage-plugin-mcp-registry-common';
import { Badge, isBadge } from '../feed/badge';
import { RegistryFeed } from '../feed/RegistryFeed';
import { refreshKeyFor } from '../refreshKey';
import { withOwnAnnotations } from './annotations';

/** The key of the processor cache's last word: a list of one badge or none. */
const LAST_WORD = 'badge';

/** The step that is told the origin location. */
type PreProcessStep = Parameters<
  NonNullable<CatalogProcessor['preProcessEntity']>
>;

/** The entity is not validated yet. */
function isMcpServer(entity: Entity): boolean {
  return (
    entity.kind.toLowerCase() === 'api' && entity.spec?.type === MCP_SERVER_TYPE
  );
}

function emitDependencies(
  entity: Entity,
  dependsOn: string[],
  emit: CatalogProcessorEmit,
): void {
  const self = getCompoundEntityRef(entity);
  const selfRef = stringifyEntityRef(entity);
  for (const ref of dependsOn.filter(each => each !== selfRef)) {
    const other = parseEntityRef(ref);
    for (const relation of [
      { source: self, type: RELATION_DEPENDS_ON, target: other },
      { source: other, type: RELATION_DEPENDENCY_OF, target: self },
    ]) {
      emit(processingResult.relation(relation));
    }
  }
}

/**
 * Badges the entities that stand for servers, whoever declared them, and
 * takes from all others of their type what only the registry may say.
 *
 * It never waits for the registry and never fails an entity: a verdict is an
 * annotation.
 */
export class McpRegistryProcessor implements CatalogProcessor {
  readonly #feed: Pick<RegistryFeed, 'lookUp'>;

  constructor(feed: Pick<RegistryFeed, 'lookUp'>) {
    this.#feed = feed;
  }

  getProcessorName(): string {
    return 'McpRegistryProcessor';
  }

  /** Late: what others put into the entity before is looked through too. */
  getPriority(): number {
    return 1000;
  }

  async preProcessEntity(...step: PreProcessStep): Promise<Entity> {
    const [entity, , emit, originLocation, cache] = step;
    if (!isMcpServer(entity)) {
      return entity;
    }
    const entityRef = stringifyEntityRef(entity);
    const origin = `${originLocation.type}:${originLocation.target}`;
    emit(processingResult.refresh(refreshKeyFor(entityRef)));
    const badge = await this.#badgeOf({ entityRef, origin }, cache);
    const bound = badge?.origin === origin ? badge : undefined;
    emitDependencies(entity, bound?.dependsOn ?? [], emit);
    return origin === REGISTRY_LOCATION
      ? entity
      : withOwnAnnotations(entity, bound?.annotations ?? {});
  }

  /** While the registry has not answered, its last word stands. */
  async #badgeOf(
    { entityRef, origin }: Pick<Badge, 'entityRef' | 'origin'>,
    cache: CatalogProcessorCache,
  ): Promise<Badge | undefined> {
    const found = this.#feed.lookUp(entityRef, origin);
    if (found.warm) {
      await cache.set(LAST_WORD, found.badge ? [found.badge] : []);
      return found.badge;
    }
    const last = await cache.get(LAST_WORD);
    return Array.isArray(last) ? last.find(isBadge) : undefined;
  }
}

import { setImmediate } from 'node:timers/promises';
import { DeferredEntity } from '@backstage/plugin-catalog-node';
import {
  projectEntity,
  ProjectedServer,
} from 'backstage-plugin-mcp-registry-common';

/** Keeps other locations from taking over the names of our entities. */
export const LOCATION_KEY = 'mcp-registry';

/** So many servers are projected before other work gets its turn. */
const CHUNK_SIZE = 200;

/** Makes the entities of servers, without holding up the process. */
export async function toDeferredEntities(
  servers: ProjectedServer[],
): Promise<DeferredEntity[]> {
  const deferred: DeferredEntity[] = [];
  for (let start = 0; start < servers.length; start += CHUNK_SIZE) {
    for (const server of servers.slice(start, start + CHUNK_SIZE)) {
      const entity = projectEntity(server);
      deferred.push({ entity, locationKey: LOCATION_KEY });
    }
    await setImmediate();
  }
  return deferred;
}

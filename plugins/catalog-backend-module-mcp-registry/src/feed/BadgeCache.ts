import { ProjectedServer } from 'backstage-plugin-mcp-registry-common';
import { Badge, isSameBadge, toBadge } from './badge';

/** What the registry last said of an entity. */
export type BadgeLookup =
  /** The registry has not answered since the process started. */
  { warm: false } | { warm: true; badge?: Badge };

type EntityPlace = Pick<Badge, 'entityRef' | 'origin'>;

function keyOf({ entityRef, origin }: EntityPlace): string {
  return JSON.stringify([entityRef, origin]);
}

/**
 * The badges of all servers, in memory, so that processing an entity never
 * waits for the registry.
 */
export class BadgeCache {
  #warm = false;
  readonly #byEntity = new Map<string, Badge>();
  readonly #byServer = new Map<string, Badge>();
  readonly #askedWhileCold = new Set<string>();

  /**
   * Looks an entity up by its reference in lower case and the location that
   * it comes from: where two want one name, only one of them is bound.
   */
  lookUp(entityRef: string, origin: string): BadgeLookup {
    if (!this.#warm) {
      this.#askedWhileCold.add(entityRef);
      return { warm: false };
    }
    const badge = this.#byEntity.get(keyOf({ entityRef, origin }));
    return { warm: true, badge };
  }

  /**
   * Takes all servers there are. At first only those entities need another
   * look that were processed meanwhile: the others' turn is still to come.
   *
   * @returns references of the entities to process again
   */
  replace(servers: ProjectedServer[]): string[] {
    const names = new Set(servers.map(({ name }) => name));
    const gone = [...this.#byServer.keys()].filter(name => !names.has(name));
    const changed = this.update(servers, gone);
    if (this.#warm) {
      return changed;
    }
    this.#warm = true;
    const asked = [...this.#askedWhileCold];
    this.#askedWhileCold.clear();
    return asked;
  }

  /**
   * Takes servers that changed, and the names of those that are gone.
   *
   * @returns references of the entities to process again
   */
  update(servers: ProjectedServer[], gone: string[]): string[] {
    const changed = [
      ...gone.flatMap(name => this.#set(name, undefined)),
      ...servers.flatMap(server => this.#set(server.name, toBadge(server))),
    ];
    return [...new Set(changed)];
  }

  #set(server: string, badge: Badge | undefined): string[] {
    const old = this.#byServer.get(server);
    if (isSameBadge(old, badge)) {
      return [];
    }
    this.#byServer.delete(server);
    // By now the entity may stand for another server.
    if (old && this.#byEntity.get(keyOf(old))?.server === server) {
      this.#byEntity.delete(keyOf(old));
    }
    if (badge) {
      this.#byServer.set(server, badge);
      this.#byEntity.set(keyOf(badge), badge);
    }
    return [old, badge].flatMap(each => each?.entityRef ?? []);
  }
}

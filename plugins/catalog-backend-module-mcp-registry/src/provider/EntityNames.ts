import { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  NameConflicts,
  REGISTRY_LOCATION,
} from 'backstage-plugin-mcp-registry-common';

/** References of one look-up: the catalog takes bodies of 100 kB. */
const LOOK_UP_SIZE = 500;

/** How soon the catalog has normally processed what it was sent. */
const FIRST_LOOK_AFTER = 5_000;
const LAST_LOOK_AFTER = 60_000;

/** A server and the entity that is to stand for it. */
export interface NamedEntity {
  server: string;
  entityRef: string;
}

/** What the names are read back with. */
export interface EntityNamesOptions {
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  auth: AuthService;
  /** Milliseconds until the first look at what was sent. */
  firstLookAfter?: number;
}

/**
 * Who holds the entity names that the provider wants. The catalog does not
 * say when it ignores an entity because its name is taken, and gives the name
 * away where its holder has no location key: so this asks before anything is
 * sent, and again afterwards.
 */
export class EntityNames {
  readonly #options: EntityNamesOptions;
  readonly #firstLookAfter: number;
  /** Held by another location, by server. */
  readonly #held = new Map<string, NamedEntity & { heldBy: string }>();
  /** Not yet seen in the catalog, by server. */
  readonly #unseen = new Map<string, NamedEntity>();
  /** Servers whose name could not be looked at yet. */
  readonly #unknown = new Set<string>();
  #lookAfter: number;
  #nextLook = 0;

  constructor(options: EntityNamesOptions) {
    this.#options = options;
    this.#firstLookAfter = options.firstLookAfter ?? FIRST_LOOK_AFTER;
    this.#lookAfter = this.#firstLookAfter;
  }

  /** All servers whose entity name another location holds. */
  get conflicts(): NameConflicts['conflicts'] {
    return [...this.#held.values()]
      .map(({ server, heldBy }) => ({ server, heldBy }))
      .sort((one, other) => (one.server < other.server ? -1 : 1));
  }

  /** Who holds the name is known of each server that was asked for. */
  get isComplete(): boolean {
    return this.#unknown.size === 0;
  }

  /** These servers have no entity of ours any more. */
  forget(servers: Iterable<string>): void {
    for (const server of servers) {
      this.#held.delete(server);
      this.#unseen.delete(server);
      this.#unknown.delete(server);
    }
  }

  /** Only these servers have an entity of ours. */
  retain(servers: Set<string>): void {
    const known = [...this.#held.keys(), ...this.#unseen.keys()];
    this.forget(known.filter(server => !servers.has(server)));
  }

  /** Looks who holds the names; where that fails, they are looked at later. */
  async look(entities: NamedEntity[]): Promise<void> {
    this.#lookSoon();
    entities.forEach(entity => {
      this.#unseen.set(entity.server, entity);
      this.#unknown.add(entity.server);
    });
    await this.#lookAt(entities);
  }

  isHeld(server: string): boolean {
    return this.#held.has(server);
  }

  /**
   * Looks again at names that were taken or not there, when it is time.
   *
   * @returns servers whose name has become free
   */
  async lookAgain(): Promise<string[]> {
    if (Date.now() < this.#nextLook) {
      return [];
    }
    const heldBefore = [...this.#held.keys()];
    const entities = [...this.#held.values(), ...this.#unseen.values()];
    this.#lookAfter = Math.min(this.#lookAfter * 2, LAST_LOOK_AFTER);
    this.#nextLook = Date.now() + this.#lookAfter;
    await this.#lookAt(entities);
    return heldBefore.filter(server => !this.#held.has(server));
  }

  #lookSoon(): void {
    this.#lookAfter = this.#firstLookAfter;
    this.#nextLook = Math.max(
      Date.now(),
      Math.min(this.#nextLook || Infinity, Date.now() + this.#lookAfter),
    );
  }

  async #lookAt(entities: NamedEntity[]): Promise<void> {
    for (let start = 0; start < entities.length; start += LOOK_UP_SIZE) {
      await this.#lookAtSome(entities.slice(start, start + LOOK_UP_SIZE));
    }
  }

  async #lookAtSome(entities: NamedEntity[]): Promise<void> {
    const origins = await this.#originsOf(
      entities.map(({ entityRef }) => entityRef),
    );
    for (const { server, entityRef } of entities) {
      const origin = origins.get(entityRef);
      this.forget([server]);
      if (origin === undefined) {
        this.#unseen.set(server, { server, entityRef });
      } else if (origin !== REGISTRY_LOCATION) {
        this.#held.set(server, { server, entityRef, heldBy: origin });
      }
    }
  }

  async #originsOf(entityRefs: string[]): Promise<Map<string, string>> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs,
        fields: [
          'kind',
          'metadata.namespace',
          'metadata.name',
          'metadata.annotations',
        ],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return new Map(
      items.flatMap(entity => {
        const origin =
          entity?.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
        return entity
          ? [[stringifyEntityRef(entity), origin ?? 'unknown']]
          : [];
      }),
    );
  }
}

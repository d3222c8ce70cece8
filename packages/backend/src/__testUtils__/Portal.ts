import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';
import { WritingPlugin } from './portalCommands';
import { PortalProcess } from './PortalProcess';

/** Milliseconds after which a portal that writes nothing has come to rest. */
const REST = 6_000;

const entitiesSchema = z.object({
  items: z.array(
    z.custom<Entity>(value => typeof value === 'object').nullable(),
  ),
});

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) {
    throw new Error('No port');
  }
  return address.port;
}

/** Where a portal keeps its data, and what it reads. */
export interface PortalOptions {
  /** A folder of its own. */
  home: string;
  /** The manifests. */
  manifests: string;
  /** A file with the catalog's groups. */
  groups: string;
  /** `backend.database` of its app-config. */
  database: Record<string, unknown>;
}

/** Entities by reference; `absent` where there is none. */
export type EntitiesByRef = Record<string, Entity | 'absent'>;

/** A point of a portal's work: so many writes of one of its plugins later. */
export interface WorkPoint {
  plugin: WritingPlugin;
  writes: number;
}

/** A portal in a process of its own, which may be killed and started again. */
export class Portal {
  static #standby?: PortalProcess;
  readonly #options: PortalOptions;
  #process?: PortalProcess;
  #port = 0;

  constructor(options: PortalOptions) {
    this.#options = options;
  }

  /** Lets go of the process that waits to become the next portal. */
  static async stop(): Promise<void> {
    await Portal.#standby?.kill();
    Portal.#standby = undefined;
  }

  /** Starts on what is there, and waits until it is up. */
  async start(): Promise<void> {
    this.#port = await findFreePort();
    this.#process = Portal.#standby ?? new PortalProcess();
    Portal.#standby = new PortalProcess();
    await this.#process.start(this.#writeConfig());
  }

  /** Ends it without a warning. */
  async kill(): Promise<void> {
    await this.#process?.kill();
  }

  /**
   * Ends it without a warning at a point of its work.
   *
   * @returns what it was about to write; absent where it came to rest before
   */
  async killAt({ plugin, writes }: WorkPoint): Promise<string | undefined> {
    const said = this.#process?.nextLine('write', REST);
    this.#process?.send({ do: 'sayWrite', plugin, writes });
    const write = await said;
    await this.kill();
    return write;
  }

  /** How often a plugin has written to its database since the start. */
  async countWrites(plugin: WritingPlugin): Promise<number> {
    const said = this.#process?.nextLine('count');
    this.#process?.send({ do: 'count', plugin });
    return Number(await said);
  }

  /** Has the catalog stitch all entities. */
  stitchAll(): void {
    this.#process?.send({ do: 'stitch' });
  }

  /** What the process has complained of. */
  get output(): string {
    return this.#process?.output ?? '';
  }

  /** These entities, without what the catalog makes up. */
  async readEntities(entityRefs: string[]): Promise<EntitiesByRef> {
    const response = await fetch(
      `http://127.0.0.1:${this.#port}/api/catalog/entities/by-refs`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ entityRefs }),
      },
    );
    const { items } = entitiesSchema.parse(await response.json());
    const entities = items.map(withoutIncidental);
    return Object.fromEntries(
      entityRefs.map((ref, index) => [ref, entities[index] ?? 'absent']),
    );
  }

  #writeConfig(): string {
    const { home, manifests, groups, database } = this.#options;
    const path = join(home, 'app-config.json');
    mkdirSync(home, { recursive: true });
    const config = {
      backend: {
        baseUrl: `http://127.0.0.1:${this.#port}`,
        listen: { host: '127.0.0.1', port: this.#port },
        auth: { dangerouslyDisableDefaultAuthPolicy: true },
        database,
      },
      catalog: {
        // As soon what was being processed when it was killed is taken up.
        processingInterval: { seconds: 5 },
        stitchingStrategy: {
          pollingInterval: { milliseconds: 200 },
          stitchTimeout: { seconds: 5 },
        },
        locations: [
          { type: 'file', target: groups, rules: [{ allow: ['Group'] }] },
        ],
      },
      mcpRegistry: {
        organization: { namespaces: ['com.acme.*'] },
        sources: {
          files: [
            {
              id: 'folder',
              path: manifests,
              include: ['*.json'],
              schedule: { frequency: { seconds: 2 } },
            },
          ],
        },
      },
    };
    writeFileSync(path, JSON.stringify(config));
    return path;
  }
}

function withoutIncidental(entity: Entity | null): Entity | undefined {
  if (!entity) {
    return undefined;
  }
  const { uid: _, etag: __, ...metadata } = entity.metadata;
  return { ...entity, metadata };
}

import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';

const entitySchema = z.custom<Entity>(value => typeof value === 'object');

/** A process that has loaded all it needs, and waits to be told its config. */
interface Child {
  process: ChildProcess;
  ready: Promise<unknown>;
  output: string[];
}

function startChild(): Child {
  const child = spawn(
    process.execPath,
    [
      '-r',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, '..', '__fixtures__', 'portalChild.ts'),
    ],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'development',
        NODE_OPTIONS: '',
        LOG_LEVEL: 'warn',
      },
    },
  );
  const output: string[] = [];
  child.stderr.on('data', chunk => output.push(String(chunk)));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', line => output.push(`${line}\n`));
  return { process: child, ready: once(lines, 'line'), output };
}

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
export interface PortalFolders {
  /** Empty at first; its databases stay here. */
  home: string;
  /** The manifests. */
  manifests: string;
  /** A file with the catalog's groups. */
  groups: string;
}

/** A portal in a process of its own, which may be killed and started again. */
export class Portal {
  static #standby = startChild();
  readonly #folders: PortalFolders;
  #running?: Child;
  #port = 0;

  constructor(folders: PortalFolders) {
    this.#folders = folders;
  }

  /** Lets go of the process that waits to become the next portal. */
  static async stop(): Promise<void> {
    await kill(Portal.#standby);
  }

  /** Starts on what is there, and does not wait until it answers. */
  async start(): Promise<void> {
    this.#port = await findFreePort();
    const child = Portal.#standby;
    Portal.#standby = startChild();
    await child.ready;
    this.#running = child;
    child.process.stdin?.write(`${this.#writeConfig()}\n`);
  }

  /** Ends it without a warning. */
  async kill(): Promise<void> {
    if (this.#running) {
      await kill(this.#running);
    }
  }

  /** What the process has complained of. */
  get output(): string {
    return this.#running?.output.slice(-20).join('') ?? '';
  }

  /** All servers' entities, by name; what the catalog makes up is left out. */
  async listEntities(): Promise<Entity[]> {
    const url = `http://127.0.0.1:${
      this.#port
    }/api/catalog/entities?filter=kind=api&order=asc:metadata.name`;
    const response = await fetch(url);
    const entities = z.array(entitySchema).parse(await response.json());
    return entities.map(({ metadata, ...entity }) => {
      const { uid: _, etag: __, ...kept } = metadata;
      return { ...entity, metadata: kept };
    });
  }

  #writeConfig(): string {
    const { home, manifests, groups } = this.#folders;
    const path = join(home, 'app-config.json');
    mkdirSync(home, { recursive: true });
    const config = {
      backend: {
        baseUrl: `http://127.0.0.1:${this.#port}`,
        listen: { host: '127.0.0.1', port: this.#port },
        auth: { dangerouslyDisableDefaultAuthPolicy: true },
        database: { client: 'better-sqlite3', connection: { directory: home } },
      },
      catalog: {
        // As soon what was being processed when it was killed is taken up.
        processingInterval: { seconds: 5 },
        stitchingStrategy: { stitchTimeout: { seconds: 5 } },
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

async function kill({ process: child }: Child): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

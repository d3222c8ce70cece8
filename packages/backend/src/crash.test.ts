import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import { GOVERNANCE_KEY } from 'mcp-governance';
import { Portal } from './__testUtils__/Portal';

jest.setTimeout(600_000);

const SERVERS = 40;
const TEAMS = ['payments', 'orders', 'support'];

const teamOf = (index: number) => TEAMS[index % TEAMS.length];

interface Given {
  index: number;
  version?: string;
  description?: string;
  owner?: string;
}

function writeManifest(folder: string, given: Given): void {
  const { index, version = '1.0.0', owner = teamOf(index) } = given;
  const manifest = {
    $schema:
      'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: `com.acme.${teamOf(index)}/server-${index}`,
    description: given.description ?? `Keeps the books of shelf ${index}.`,
    version,
    remotes: [
      { type: 'streamable-http', url: `https://mcp.acme.example/${index}` },
    ],
    _meta: {
      [GOVERNANCE_KEY]: {
        owner: `group:default/${owner}`,
        lifecycle: 'production',
        tags: [owner],
        wraps: [`resource:default/shelf-${index % 7}`],
        auth: {
          scheme: 'oauth2',
          credentialReference: `vault/${index % 15}`,
        },
        snapshot: {
          tools: [
            {
              name: `count_shelf_${index}`,
              description: `Counts what stands on shelf ${index} today.`,
              inputSchema: {
                type: 'object',
                properties: {
                  shelf_id: {
                    type: index % 9 === 0 ? 'integer' : 'string',
                    description: 'Which shelf.',
                  },
                },
              },
              annotations: { readOnlyHint: true },
            },
          ],
        },
      },
    },
  };
  writeFileSync(join(folder, `${index}.json`), JSON.stringify(manifest));
}

function writeFirst(folder: string): void {
  mkdirSync(folder);
  for (let index = 0; index < SERVERS; index += 1) {
    writeManifest(folder, { index });
  }
  writeFileSync(join(folder, 'broken.json'), '{ "name": ');
}

/** Some are gone, published anew, handed over or changed, and some are new. */
function writeSecond(folder: string): void {
  for (let index = 0; index < SERVERS; index += 5) {
    rmSync(join(folder, `${index}.json`));
    writeManifest(folder, { index: index + 1, version: '1.1.0' });
    writeManifest(folder, { index: index + 2, owner: 'support' });
    writeManifest(folder, { index: index + 3, description: 'Changed.' });
    writeManifest(folder, { index: index + SERVERS });
  }
}

function toGroup(name: string): string {
  return JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name },
    spec: { type: 'team', children: [] },
  });
}

const wait = (milliseconds: number) =>
  new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });

async function listOrNothing(portal: Portal): Promise<Entity[]> {
  try {
    return await portal.listEntities();
  } catch {
    return [];
  }
}

const trustOf = ({ metadata }: Entity) =>
  metadata.annotations?.['mcp-registry/trust-level'];

describe('the portal', () => {
  let folder: string;
  const portals: Portal[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mcp-registry-portal-'));
    writeFileSync(
      join(folder, 'groups.yaml'),
      TEAMS.map(toGroup).join('\n---\n'),
    );
  });

  afterAll(async () => {
    await Promise.all([Portal.stop(), ...portals.map(each => each.kill())]);
    await rm(folder, { recursive: true, force: true });
  });

  function createPortal(name: string): Portal {
    const portal = new Portal({
      home: join(folder, name),
      manifests: join(folder, 'manifests'),
      groups: join(folder, 'groups.yaml'),
    });
    portals.push(portal);
    return portal;
  }

  /** Waits until a portal shows what it should; returns how long that took. */
  async function waitFor(
    portal: Portal,
    isDone: (entities: Entity[]) => Promise<boolean>,
  ): Promise<number> {
    const start = performance.now();
    while (!(await isDone(await listOrNothing(portal)))) {
      if (performance.now() - start > 300_000) {
        throw new Error(`It does not come to rest: ${portal.output}`);
      }
      await wait(250);
    }
    return performance.now() - start;
  }

  it('killed while it reads and started again, shows the same catalog', async () => {
    const calm = createPortal('calm');
    const killed = createPortal('killed');
    const manifests = join(folder, 'manifests');
    const delays: number[] = [];
    const killSoon = async (duration: number) => {
      const delay = Math.round(duration * Math.random());
      delays.push(delay);
      await wait(delay);
      await killed.kill();
      await killed.start();
    };
    const waitForBoth = async (pass: number) => {
      await waitFor(calm, async entities => isAtRest(entities, pass));
      await waitFor(killed, async entities =>
        isSame(entities, await calm.listEntities()),
      );
    };

    writeFirst(manifests);
    await calm.start();
    const duration = await waitFor(calm, async each => isAtRest(each, 0));
    await killed.start();
    await killSoon(duration);
    await waitForBoth(0);

    // It sees this by itself within two seconds.
    writeSecond(manifests);
    await killSoon(4_000);
    await killSoon(duration);
    await waitForBoth(1);

    process.stdout.write(
      `Killed the portal after ${delays.join(
        ', ',
      )} ms; it comes to rest in ${Math.round(duration)} ms\n`,
    );
    const expected = await calm.listEntities();
    expect(expected).toHaveLength(SERVERS);
    expect(await killed.listEntities()).toEqual(expected);
  });
});

function isSame(left: Entity[], right: Entity[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Every server stands there, judged as it will be. */
function isAtRest(entities: Entity[], pass: number): boolean {
  const blocked = entities.filter(each => trustOf(each) === 'blocked').length;
  const registered = entities.filter(
    each => trustOf(each) === 'registered',
  ).length;
  return (
    blocked === (pass === 0 ? 0 : SERVERS / 5) &&
    blocked + registered === SERVERS &&
    entities.length === SERVERS &&
    entities.every(({ relations = [] }) => relations.length === 2)
  );
}

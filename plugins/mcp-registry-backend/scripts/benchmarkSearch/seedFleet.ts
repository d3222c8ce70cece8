import { Knex } from 'knex';
import { GOVERNANCE_KEY, TRUST_LEVELS } from 'mcp-governance';
import { z } from 'zod';
import { generateServer } from '../../src/ingestion/__fixtures__/generateServers';
import {
  SeededServer,
  seedServers,
} from '../../src/services/__testUtils__/seed';

const SERVERS_OF_A_CHUNK = 250;

const manifestSchema = z.looseObject({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  _meta: z.looseObject({
    [GOVERNANCE_KEY]: z.looseObject({
      owner: z.string(),
      system: z.string(),
      lifecycle: z.string(),
      tags: z.array(z.string()),
    }),
  }),
});

const snapshotSchema = z.looseObject({
  tools: z.array(z.looseObject({ name: z.string() })),
});

/** What a benchmark's registry holds. */
export interface FleetSize {
  servers: number;
  /** Of each server. */
  tools: number;
}

/**
 * Puts generated servers into the tables as ingestion would leave them, but
 * for verdicts: those are all the same.
 */
export async function seedFleet(knex: Knex, size: FleetSize): Promise<void> {
  for (let from = 0; from < size.servers; from += SERVERS_OF_A_CHUNK) {
    const length = Math.min(SERVERS_OF_A_CHUNK, size.servers - from);
    const chunk = Array.from({ length }, (_, place) =>
      createServer(from + place, size.tools),
    );
    await seedServers(knex, chunk);
  }
}

/** The generated server of a number, from 0. */
export function createServer(index: number, tools: number): SeededServer {
  const { manifest, snapshot } = generateServer({ index, tools });
  const parsed = manifestSchema.parse(JSON.parse(String(manifest.text)));
  const { [GOVERNANCE_KEY]: governance } = parsed._meta;
  const offered = snapshotSchema.parse(JSON.parse(String(snapshot?.text)));
  return {
    name: parsed.name,
    title: parsed.title,
    description: parsed.description,
    owner: governance.owner,
    system: `system:default/${governance.system}`,
    lifecycle: governance.lifecycle,
    trustLevel: TRUST_LEVELS[1 + (index % (TRUST_LEVELS.length - 1))],
    origin: index % 10 === 0 ? 'third-party' : 'internal',
    tags: governance.tags,
    transports: ['streamable-http'],
    tools: offered.tools.map(({ name }) => name),
    snapshot: {
      prompts: [],
      resources: [],
      resourceTemplates: [],
      ...offered,
    },
    manifest: parsed,
    governance,
  };
}

import { GOVERNANCE_KEY, JsonObject } from 'mcp-governance';
import { ReadManifest } from '../types';

/** A pseudo-random number from 0 to below 1; the same row for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) % 0x100000000;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

const VERBS = [
  'list',
  'get',
  'find',
  'create',
  'update',
  'cancel',
  'export',
  'compare',
  'approve',
  'archive',
];

const NOUNS = [
  'invoice',
  'order',
  'parcel',
  'customer',
  'refund',
  'contract',
  'ticket',
  'shipment',
  'price',
  'campaign',
  'report',
  'account',
  'warehouse',
  'supplier',
  'booking',
  'device',
  'policy',
  'claim',
  'lesson',
  'recipe',
];

const ASPECTS = ['id', 'status', 'name', 'limit', 'since', 'tag', 'kind'];

const TYPES: Record<string, string> = { limit: 'integer' };

export const TEAMS = 40;

/** Entity references of the groups that own generated servers. */
export function listGroups(): string[] {
  return Array.from(
    { length: TEAMS },
    (_, index) => `group:default/team-${index}`,
  );
}

type Pick = <T>(items: T[]) => T;

function createParameters(noun: string, random: () => number): JsonObject {
  const count = 1 + Math.floor(random() * 5);
  const chosen = ASPECTS.slice(0, count).map(aspect => {
    const type = random() < 0.97 ? TYPES[aspect] ?? 'string' : 'number';
    return [
      `${noun}_${aspect}`,
      { type, description: `The ${aspect} of the ${noun}, as the books say.` },
    ];
  });
  return Object.fromEntries(chosen);
}

function createTool(random: () => number, pick: Pick, index: number) {
  const [verb, noun] = [pick(VERBS), pick(NOUNS)];
  const readOnly = ['list', 'get', 'find', 'export', 'compare'].includes(verb);
  return {
    name: `${verb}_${noun}_${index}`,
    description: `Will ${verb} one ${noun} for the caller’s team and answer with what the ${noun} is now (${Math.floor(
      random() * 1e9,
    )}).`,
    inputSchema: {
      type: 'object',
      properties: createParameters(noun, random),
      required: [`${noun}_id`],
    },
    annotations: { readOnlyHint: readOnly, destructiveHint: false },
  };
}

/** What to generate. */
export interface GenerateOptions {
  index: number;
  /** Another seed gives other content. */
  seed?: number;
  version?: string;
  owner?: string;
  /** How many tools; absent: six to fifteen. */
  tools?: number;
}

/** A believable server with six to fifteen tools, as the source `files` reads it. */
export function generateServer(options: GenerateOptions): ReadManifest {
  const { index, seed = 1, version = '1.0.0' } = options;
  const random = createRandom(seed * 1_000_003 + index);
  const pick: Pick = items => items[Math.floor(random() * items.length)];
  const team = Math.floor(random() * TEAMS);
  const noun = pick(NOUNS);
  const tools = Array.from(
    { length: options.tools ?? 6 + Math.floor(random() * 10) },
    (_, place) => createTool(random, pick, place),
  );
  const file = `server-${String(index).padStart(6, '0')}.json`;
  const manifest = {
    $schema:
      'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: `com.acme.team-${team}/${noun}-${index}`,
    title: `${noun} service ${index}`,
    description: `Works on every ${noun} of team ${team}.`,
    version,
    remotes: [
      { type: 'streamable-http', url: `https://mcp.acme.example/s${index}` },
    ],
    _meta: {
      [GOVERNANCE_KEY]: {
        owner: options.owner ?? `group:default/team-${team}`,
        system: `system-${team % 12}`,
        lifecycle: pick(['production', 'experimental', 'deprecated']),
        tags: [noun, pick(['eu', 'us', 'internal'])],
        support: { onCall: `mailto:team-${team}@acme.example` },
        auth: {
          scheme: 'oauth2',
          credentialReference:
            random() < 0.05 ? `vault/shared-${team}` : `vault/server-${index}`,
        },
        snapshot: './snapshot.json',
      },
    },
  };
  return {
    sourceId: 'files',
    location: file,
    by: 'source:files',
    manifest: { file, text: JSON.stringify(manifest) },
    snapshot: {
      file: file.replace('server', 'snapshot'),
      text: JSON.stringify({ protocolVersion: '2025-11-25', tools }),
    },
  };
}

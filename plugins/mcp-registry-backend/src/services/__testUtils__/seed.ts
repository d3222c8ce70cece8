import { Knex } from 'knex';
import { TRUST_LEVELS, TrustLevel, Verdict } from 'mcp-governance';
import { ServerRow } from '../../database';

/** A server to seed a table with; everything but the name has a default. */
export interface SeededServer {
  name: string;
  title?: string;
  description?: string;
  owner?: string;
  ownerResolved?: boolean;
  system?: string;
  lifecycle?: string;
  trustLevel?: TrustLevel;
  verdict?: Partial<Verdict>;
  version?: string;
  origin?: 'internal' | 'third-party';
  sourceId?: string;
  location?: string;
  readAt?: string;
  tags?: string[];
  transports?: string[];
  tools?: string[];
  parameters?: Record<string, string[]>;
  findings?: SeededFinding[];
  manifest?: object;
  governance?: object;
}

/** A row of the table `findings`. */
export interface SeededFinding {
  rule: string;
  level?: string;
  category?: string;
  waived?: boolean;
}

const AT = '2026-01-02T03:04:05.000Z';

function toVerdict(server: SeededServer): Verdict {
  return {
    status: 'pass',
    findings: [],
    waived: [],
    passed: [],
    trust: { level: server.trustLevel ?? 'registered', criteria: [] },
    rulesetDigest: 'ruleset',
    contextDigest: 'context',
    ...server.verdict,
  };
}

function toRow(server: SeededServer): ServerRow {
  const { name, tools = [] } = server;
  const title = server.title ?? name;
  const description = server.description ?? `What ${name} does`;
  const trustLevel = server.trustLevel ?? 'registered';
  const verdict = toVerdict(server);
  const findings = server.findings ?? [];
  const count = (level: string) =>
    findings.filter(each => each.level === level && !each.waived).length;
  return {
    name,
    title,
    title_sort: title.toLowerCase(),
    description,
    origin: server.origin ?? 'internal',
    owner_ref: server.owner ?? null,
    owner_resolved: server.ownerResolved ?? server.owner !== undefined,
    system_ref: server.system ?? null,
    lifecycle: server.lifecycle ?? 'production',
    trust_level: trustLevel,
    trust_rank: TRUST_LEVELS.indexOf(trustLevel),
    verdict_status: verdict.status,
    latest_version: server.version ?? '1.0.0',
    latest_status: 'active',
    protocol_version: '2025-11-25',
    snapshot_digest: `sha256:${name}`,
    tools_count: tools.length,
    prompts_count: 0,
    resources_count: 0,
    errors_count: count('error'),
    warnings_count: count('warning'),
    search_text: [name, title, description, ...tools].join('\n').toLowerCase(),
    entity_ref: `api:default/${name.replace(/[^a-z0-9]/gi, '-')}`.toLowerCase(),
    binding: 'provider',
    origin_location: null,
    name_held_by: null,
    source_id: server.sourceId ?? 'files',
    source_location: server.location ?? `${name}.json`,
    read_at: server.readAt ?? AT,
    first_seen_at: AT,
    evaluated_at: AT,
    expires_at: null,
    manifest: JSON.stringify({
      manifest: {
        name,
        description,
        version: server.version ?? '1.0.0',
        ...server.manifest,
      },
      governance: { owner: server.owner, ...server.governance },
      writtenIn: '2025-12-11',
    }),
    stewardship: JSON.stringify({}),
    stewardship_digest: 'stewardship',
    verdict: JSON.stringify(verdict),
    context_digest: 'context',
    policy_digest: 'policy',
    fleet_digest: 'fleet',
  };
}

async function insertDetails(knex: Knex, server: SeededServer) {
  const { name: server_name, tools = [] } = server;
  const each = <T>(values: T[] | undefined, toRowOf: (value: T) => object) =>
    (values ?? []).map((value, position) => ({
      server_name,
      position,
      ...toRowOf(value),
    }));
  const rows: Record<string, object[]> = {
    server_tags: each(server.tags, tag => ({ tag })),
    server_transports: each(server.transports, transport => ({ transport })),
    server_parameters: Object.entries(server.parameters ?? {}).flatMap(
      ([parameter, types]) =>
        types.map(type => ({ server_name, parameter, type })),
    ),
    findings: each(server.findings, finding => ({
      rule: finding.rule,
      category: finding.category ?? 'naming',
      level: finding.level ?? 'error',
      waived: finding.waived ?? false,
      undecided: false,
      fingerprint: 'f',
    })),
    capabilities: tools.map(name => ({
      snapshot_digest: `sha256:${server_name}`,
      kind: 'tool',
      name,
      name_lower: name.toLowerCase(),
    })),
  };
  for (const [table, values] of Object.entries(rows)) {
    const clean =
      table === 'findings'
        ? values
        : values.map(({ position: _, ...row }: { position?: number }) => row);
    await knex.batchInsert(table, clean, 50);
  }
}

/** Puts servers, their snapshots and one version each into the tables. */
export async function seedServers(knex: Knex, servers: SeededServer[]) {
  for (const server of servers) {
    const row = toRow(server);
    const tools = (server.tools ?? []).map(name => ({
      name,
      inputSchema: { type: 'object' },
    }));
    await knex('snapshots').insert({
      digest: row.snapshot_digest,
      content: JSON.stringify({
        tools,
        prompts: [],
        resources: [],
        resourceTemplates: [],
      }),
      tools_count: tools.length,
    });
    await knex('servers').insert(row);
    await insertDetails(knex, server);
    await insertVersion(knex, row, row.latest_version ?? '1.0.0');
  }
}

/** Adds a published version, the latest one where it is the server's. */
export async function insertVersion(
  knex: Knex,
  server: ServerRow,
  version: string,
) {
  const [{ count }] = await knex('versions')
    .where({ server_name: server.name })
    .count({ count: '*' });
  await knex('versions').insert({
    server_name: server.name,
    version,
    major: version.split('.')[0],
    ordinal: Number(count) + 1,
    latest: version === server.latest_version,
    manifest: server.manifest,
    contract_digest: `contract:${server.name}:${version}`,
    snapshot_digest: server.snapshot_digest,
    protocol_version: server.protocol_version,
    status: 'active',
    published_at: AT,
    published_by: 'source:files',
    source_id: server.source_id,
    verdict_status: server.verdict_status,
    parse_findings: '[]',
  });
}

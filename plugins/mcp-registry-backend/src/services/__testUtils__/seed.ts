import { Knex } from 'knex';
import {
  ParsedManifest,
  toServerJson,
  TRUST_LEVELS,
  TrustLevel,
  Verdict,
  versionSortKey,
} from 'mcp-governance';
import { ServerRow, VersionRow } from '../../database';
import { toCompatibilityColumns } from '../../database/compatibilityColumns';

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
  /** Absent: one with these tools, of which nothing but the name is known. */
  snapshot?: object;
  /** Types by name. */
  parameters?: Record<string, string[]>;
  /** Shapes by name; as the types where they are not given. */
  shapes?: Record<string, string[]>;
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
    version_sort: versionSortKey(server.version ?? '1.0.0'),
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
    stewardship: JSON.stringify({ owner: server.owner, ...server.governance }),
    stewardship_digest: 'stewardship',
    verdict: JSON.stringify(verdict),
    context_digest: 'context',
    policy_digest: 'policy',
    fleet_digest: 'fleet',
    changed_at: AT,
  };
}

/** The rows of every other table that a server has. */
function toDetailRows(server: SeededServer): Record<string, object[]> {
  const { name: server_name, tools = [], parameters = {} } = server;
  return {
    server_tags: (server.tags ?? []).map(tag => ({ server_name, tag })),
    server_transports: (server.transports ?? []).map(transport => ({
      server_name,
      transport,
    })),
    server_parameters: Object.entries(parameters).flatMap(
      ([parameter, types]) =>
        types.map(type => ({ server_name, parameter, type })),
    ),
    server_parameter_shapes: Object.entries(
      server.shapes ?? parameters,
    ).flatMap(([parameter, shapes]) =>
      shapes.map(shape => ({ server_name, parameter, shape })),
    ),
    findings: (server.findings ?? []).map((finding, position) => ({
      server_name,
      position,
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
}

function toSnapshotRow({ name, tools = [], snapshot }: SeededServer) {
  return {
    digest: `sha256:${name}`,
    content: JSON.stringify(
      snapshot ?? {
        tools: tools.map(tool => ({
          name: tool,
          inputSchema: { type: 'object' },
        })),
        prompts: [],
        resources: [],
        resourceTemplates: [],
      },
    ),
    tools_count: tools.length,
  };
}

function toVersionRow(
  server: ServerRow,
  version: string,
  ordinal: number,
): VersionRow {
  const { manifest }: ParsedManifest = JSON.parse(server.manifest);
  const serverJson = toServerJson({ ...manifest, version });
  return {
    server_name: server.name,
    version,
    major: version.split('.')[0],
    ordinal,
    latest: version === server.latest_version,
    manifest: server.manifest,
    contract_digest: `contract:${server.name}:${version}`,
    snapshot_digest: server.snapshot_digest,
    protocol_version: server.protocol_version,
    implied_hints: null,
    status: 'active',
    status_message: null,
    sunset_at: null,
    status_set_by: null,
    status_changed_at: AT,
    trust_rank: server.trust_rank,
    server_json: serverJson ? JSON.stringify(serverJson) : null,
    published_at: AT,
    published_by: 'source:files',
    source_id: server.source_id,
    verdict_status: server.verdict_status,
    ...toCompatibilityColumns(undefined),
    parse_findings: '[]',
  };
}

/** Puts servers, their snapshots and one version each into the tables. */
export async function seedServers(knex: Knex, servers: SeededServer[]) {
  const rows = servers.map(toRow);
  const tables: Record<string, object[]> = {
    snapshots: servers.map(toSnapshotRow),
    servers: rows,
    versions: rows.map(row =>
      toVersionRow(row, row.latest_version ?? '1.0.0', 1),
    ),
  };
  for (const details of servers.map(toDetailRows)) {
    for (const [table, each] of Object.entries(details)) {
      tables[table] = [...(tables[table] ?? []), ...each];
    }
  }
  await knex.transaction(async tx => {
    for (const [table, each] of Object.entries(tables)) {
      await tx.batchInsert(table, each, 20);
    }
  });
}

/** Adds published versions, in this order. */
export async function insertVersions(
  knex: Knex,
  server: ServerRow,
  versions: string[],
) {
  await knex('versions').insert(
    versions.map((version, index) => toVersionRow(server, version, index + 2)),
  );
}

import { Knex } from 'knex';
import {
  Baseline,
  BaselineCandidate,
  chooseBaseline,
  CompatibilityPolicy,
  Finding,
  PublishedVersions,
} from 'mcp-governance';
import { VersionRow } from '../../database/tables';
import { createRegistryFinding } from '../registryFindings';
import { CONTENT_COLUMNS, ContentRow, readContent } from './readBaseline';

/** Which version is judged, and how. */
export interface PublishedQuestion {
  server: string;
  /** Absent: nothing is published of the server. */
  version?: string;
  policy: CompatibilityPolicy;
}

/** What is published of a server besides the version that is judged. */
export interface PublishedView {
  published: PublishedVersions;
  /** What of it cannot be read. */
  findings: Finding[];
}

const NOTHING: PublishedView = {
  published: { others: [], versions: [] },
  findings: [],
};

/** Lists what choosing a baseline looks at of each version. */
export async function listCandidates(
  tx: Knex,
  server: string,
): Promise<BaselineCandidate[]> {
  return tx<VersionRow>('versions')
    .where({ server_name: server })
    .orderBy('ordinal')
    .select('version', 'status', 'ordinal');
}

/**
 * Loads the versions that another is compared with. Manifest and snapshot are
 * read of those alone.
 */
export async function loadPublished(
  tx: Knex,
  { server, version, policy }: PublishedQuestion,
): Promise<PublishedView> {
  if (version === undefined) {
    return NOTHING;
  }
  const candidates = await listCandidates(tx, server);
  const chosen = chooseBaseline(version, candidates);
  const versions = candidates.map(candidate => candidate.version);
  const isCompared = policy.level !== 'off' && chosen.baseline !== undefined;
  const others =
    isCompared && policy.compareWith === 'all-active' ? chosen.others : [];
  const wanted =
    chosen.baseline === undefined ? [] : [chosen.baseline, ...others];
  const read = await readVersions(tx, server, wanted);
  const [baseline] = read.filter(each => each.version === chosen.baseline);
  return {
    published: {
      ...(baseline && { baseline }),
      others: read.filter(each => each !== baseline),
      versions,
    },
    findings: wanted
      .filter(each => !read.some(({ version: name }) => name === each))
      .map(each => createUnreadable(server, each, policy)),
  };
}

async function readVersions(
  tx: Knex,
  server: string,
  versions: string[],
): Promise<Baseline[]> {
  if (versions.length === 0) {
    return [];
  }
  const rows: ContentRow[] = await tx<VersionRow>('versions')
    .where({ server_name: server })
    .whereIn('version', versions)
    .orderBy('ordinal')
    .select(...CONTENT_COLUMNS);
  const read: Baseline[] = [];
  for (const row of rows) {
    const { parsed, snapshot } = await readContent(tx, row);
    if (parsed) {
      read.push({ version: row.version, parsed, snapshot });
    }
  }
  return read;
}

/** Nobody can say what has changed, which is not the same as nothing. */
function createUnreadable(
  server: string,
  baseline: string,
  { level }: CompatibilityPolicy,
): Finding {
  return {
    ...createRegistryFinding({
      rule: 'baseline-unreadable',
      server,
      level: level === 'off' ? 'info' : level,
      pointer: '/version',
      data: { baseline },
    }),
    undecided: true,
  };
}

import {
  Changelog,
  ChangelogEntry,
  ChangelogQuery,
  ServerVersion,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import {
  BaselineCandidate,
  chooseBaseline,
  CompatibilityOptions,
  compareImpacts,
} from 'mcp-governance';
import { listCandidates } from '../../../evaluation/published/loadPublished';
import { VisibleServers } from '../../../permissions';
import { parseCursor, toCursor } from '../cursor';
import { listVersions } from '../listVersions';
import { compareStored } from './compareStored';
import { renderChangelog } from './renderChangelog';
import { toDiffFinding } from './renderDiff';

const DEFAULT_LIMIT = 20;

/** Which part of which server's changelog. */
export interface ChangelogQuestion extends ChangelogQuery {
  name: string;
  options: CompatibilityOptions;
}

/**
 * Tells what each version changed beside its baseline, the one published last
 * first. Only a page's versions are compared.
 *
 * @throws NotFoundError where there is no such server
 */
export async function getChangelog(
  knex: Knex,
  { name, options, cursor, limit = DEFAULT_LIMIT }: ChangelogQuestion,
  visible?: VisibleServers,
): Promise<Changelog> {
  const versions = await listVersions(knex, name, visible);
  const candidates = await listCandidates(knex, name);
  const page = selectPage(candidates, { name, cursor, limit });
  const items: ChangelogEntry[] = [];
  for (const { version } of page.candidates) {
    const described = versions.find(each => each.version === version);
    if (described) {
      const from = chooseBaseline(version, candidates).baseline;
      const pair = { server: name, from, to: version, options };
      items.push(await createEntry(knex, described, pair));
    }
  }
  return {
    server: name,
    markdown: renderChangelog(name, items),
    items,
    total: candidates.length,
    nextCursor: page.nextCursor,
  };
}

function selectPage(
  candidates: BaselineCandidate[],
  { name, cursor, limit }: { name: string; cursor?: string; limit: number },
) {
  const question = { changelog: name };
  const [before] = cursor
    ? parseCursor(cursor, { question, types: ['number'] })
    : [Infinity];
  const rest = [...candidates]
    .reverse()
    .filter(({ ordinal }) => ordinal < Number(before));
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return {
    candidates: shown,
    nextCursor:
      rest.length > limit && last
        ? toCursor(question, [last.ordinal])
        : undefined,
  };
}

async function createEntry(
  knex: Knex,
  described: ServerVersion,
  pair: Parameters<typeof compareStored>[1],
): Promise<ChangelogEntry> {
  const { declaredBump, requiredBump, impact, flags, findings } =
    await compareStored(knex, pair);
  return {
    version: described.version,
    major: described.major,
    status: described.status,
    statusMessage: described.statusMessage,
    sunsetAt: described.sunsetAt,
    publishedAt: described.publishedAt,
    publishedBy: described.publishedBy,
    baseline: pair.from,
    ...{ declaredBump, requiredBump, impact, flags },
    changes: findings
      .filter(each => compareImpacts(each.impact, 'none') > 0)
      .map(toDiffFinding)
      .map(({ check, message, subject, tool, path, ...rest }) => ({
        ...{ check, message, subject, tool, path },
        impact: rest.impact,
        flags: rest.flags,
        fingerprint: rest.fingerprint,
      })),
  };
}

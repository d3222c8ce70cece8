import { ServerSummary } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { toLikePattern } from './words';

type Match = ServerSummary['matches'][number];

const MATCHES_OF_A_SERVER = 5;

/**
 * Finds the capabilities whose name holds one of the words, those that hold
 * most of them first, at most five for each snapshot.
 */
export async function findMatches(
  knex: Knex,
  digests: string[],
  words: string[],
): Promise<Map<string, Match[]>> {
  const matches = new Map<string, Match[]>();
  if (words.length === 0 || digests.length === 0) {
    return matches;
  }
  const rows: (Match & { snapshot_digest: string })[] = await knex
    .from(rankMatches(knex, digests, words).as('ranked'))
    .where('place', '<=', MATCHES_OF_A_SERVER)
    .orderBy(['snapshot_digest', 'place'])
    .select('snapshot_digest', 'kind', 'name');
  for (const { snapshot_digest, kind, name } of rows) {
    const list = matches.get(snapshot_digest) ?? [];
    matches.set(snapshot_digest, [...list, { kind, name }]);
  }
  return matches;
}

function rankMatches(
  knex: Knex,
  digests: string[],
  words: string[],
): Knex.QueryBuilder {
  const patterns = words.map(toLikePattern);
  const isMatch = `name_lower LIKE ? ESCAPE '\\'`;
  const score = patterns
    .map(() => `CASE WHEN ${isMatch} THEN 1 ELSE 0 END`)
    .join(' + ');
  const order = `${score} DESC, length(name_lower), kind, name_lower`;
  return knex('capabilities')
    .whereIn('snapshot_digest', [...new Set(digests)])
    .where(either => {
      for (const pattern of patterns) {
        either.orWhereRaw(isMatch, [pattern]);
      }
    })
    .select(
      'snapshot_digest',
      'kind',
      'name',
      knex.raw(
        `row_number() OVER (PARTITION BY snapshot_digest ORDER BY ${order}) AS place`,
        patterns,
      ),
    );
}

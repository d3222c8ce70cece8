import { Knex } from 'knex';
import { Verdict } from 'mcp-governance';
import { findServer } from '../database/operations/findServer';
import { findSourceItem } from '../database/operations/findSourceItem';
import { EvaluationFrame } from '../evaluation/EvaluationContextLoader';
import { DescribedServer } from './intake/types';

/**
 * Finds what is stored of a server where nothing has changed: this location
 * brought this very content before, it was taken, and it was judged under
 * the present configuration. What others change has servers judged again on
 * its own.
 *
 * @returns the verdict that stands
 */
export async function findUnchanged(
  knex: Knex,
  { provenance, name, contentDigest }: DescribedServer,
  frame: EvaluationFrame,
): Promise<Verdict | undefined> {
  const { sourceId, location } = provenance;
  const key = { source_id: sourceId, location };
  const item = await findSourceItem(knex, key);
  if (
    item?.outcome !== 'accepted' ||
    item.content_digest !== contentDigest ||
    item.server_name !== name
  ) {
    return undefined;
  }
  const server = await findServer(knex, name);
  const isJudged =
    server?.source_id === sourceId &&
    (server.policy_digest === frame.policyDigest || !frame.groups.known);
  return isJudged ? JSON.parse(server.verdict) : undefined;
}

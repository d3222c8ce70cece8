import { NotFoundError } from '@backstage/errors';
import { DiffQuery, VersionDiff } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import {
  BaselineCandidate,
  chooseBaseline,
  CompatibilityOptions,
} from 'mcp-governance';
import { listCandidates } from '../../../evaluation/published/loadPublished';
import { findLatest } from '../../../ingestion/versionOrder';
import { VisibleServers } from '../../../permissions';
import { findServerRow } from '../findServerRow';
import { compareStored } from './compareStored';
import { toDiffFinding } from './renderDiff';

/** Which two versions of which server. */
export interface DiffQuestion extends DiffQuery {
  name: string;
  options: CompatibilityOptions;
}

/**
 * Compares two versions of a server: by default the latest with its baseline.
 *
 * @throws NotFoundError where there is no such server or version
 */
export async function getDiff(
  knex: Knex,
  { name, options, ...query }: DiffQuestion,
  visible?: VisibleServers,
): Promise<VersionDiff> {
  await findServerRow(knex, name, visible);
  const candidates = await listCandidates(knex, name);
  const wanted = query.to ?? findLatest(candidates)?.version;
  const to = findVersion(candidates, name, wanted);
  const from =
    query.from === undefined
      ? chooseBaseline(to, candidates).baseline
      : findVersion(candidates, name, query.from);
  const { declaredBump, ...compared } = await compareStored(knex, {
    ...{ server: name, from, to, options },
  });
  return {
    server: name,
    from,
    to,
    declaredBump,
    ...compared,
    findings: compared.findings.map(toDiffFinding),
  };
}

function findVersion(
  candidates: BaselineCandidate[],
  name: string,
  version: string | undefined,
): string {
  const found = candidates.find(each => each.version === version);
  if (!found) {
    throw new NotFoundError(
      version === undefined
        ? `Server '${name}' has no version that is not deleted`
        : `Server '${name}' has no version '${version.slice(0, 255)}'`,
    );
  }
  return found.version;
}

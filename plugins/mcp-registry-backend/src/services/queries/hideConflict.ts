import { Knex } from 'knex';
import { VisibleServers } from '../../permissions';
import { PublishConflictError } from '../../publishing/errors';
import { hideServers } from './hideServers';
import { toRenderedFindings } from './renderVerdict';

/**
 * Takes the name of a hidden server out of why publishing was refused. The
 * name that was to be published is the caller's own, and stays.
 */
export async function hideConflict(
  knex: Knex,
  error: unknown,
  visible: VisibleServers | undefined,
): Promise<unknown> {
  const isAboutOther =
    error instanceof PublishConflictError &&
    error.findings.some(({ rule }) => rule === 'entity-held');
  if (!isAboutOther) {
    return error;
  }
  const shown = await hideServers(knex, error.findings, visible);
  const findings = toRenderedFindings(shown);
  return new PublishConflictError(findings[0].message, findings);
}

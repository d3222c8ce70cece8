import { isError, NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { PublisherConfig } from '../../config/types';
import { findServer } from '../../database/operations/findServer';
import { ServerRow } from '../../database/tables';
import { VisibleServers } from '../../permissions';
import { findNameRefusal, Publisher } from '../../publishing/publisher';
import { findServerRow } from '../queries/findServerRow';

/** Who wants to check which manifest. */
export interface CheckedName {
  name: string;
  /** Absent: the caller publishes nothing. */
  publisher?: Publisher;
  publishers: PublisherConfig[];
}

/**
 * Finds the server that a check is about, for those who may see it and for
 * the token that is bound to it.
 *
 * @returns `undefined` where the name is free, or looks so to the caller
 * @throws NotFoundError where the caller may neither see nor publish it
 */
export async function findChecked(
  knex: Knex,
  { name, publisher, publishers }: CheckedName,
  visible: VisibleServers | undefined,
): Promise<ServerRow | undefined> {
  const hidden = await findHiding(knex, name, visible);
  if (!hidden) {
    return findServer(knex, name);
  }
  const refusal =
    publisher && findNameRefusal(publisher, { server: name }, publishers);
  if (!publisher || refusal !== undefined) {
    throw hidden;
  }
  const row = await findServer(knex, name);
  return row && isBoundTo(row, publisher) ? row : undefined;
}

/** Why the caller does not see the server, if they do not. */
async function findHiding(
  knex: Knex,
  name: string,
  visible: VisibleServers | undefined,
): Promise<NotFoundError | undefined> {
  try {
    await findServerRow(knex, name, visible);
    return undefined;
  } catch (error) {
    if (isError(error) && error instanceof NotFoundError) {
      return error;
    }
    throw error;
  }
}

/** What a token publishes, it may be held against. */
function isBoundTo(
  { owner_ref: owner }: ServerRow,
  { names, owners }: Publisher,
): boolean {
  return names !== undefined && (owner === null || owners.includes(owner));
}

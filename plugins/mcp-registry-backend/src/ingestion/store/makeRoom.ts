import { lockServer } from '../../database/operations/findServer';
import { DescribedServer } from '../intake/types';
import { CATALOG_SOURCE_ID, ReadManifest } from '../types';
import { removeServer } from './removeServer';
import { Existing, Step } from './step';
import { toActors } from './toActors';

/**
 * What is there for a manifest whose name is bound to whoever brings it: what
 * the catalog alone declared under that name does not count, and is removed
 * once the manifest is taken.
 */
export function withoutDeclared(
  existing: Existing,
  { takesName }: ReadManifest,
): Existing {
  const { server } = existing;
  return takesName && server?.source_id === CATALOG_SOURCE_ID
    ? { ...existing, server: undefined, versions: [], replaced: server }
    : existing;
}

/**
 * Removes the server that gives its name up, and the one of another name that
 * the entity stood for until now.
 */
export async function makeRoom({
  tx,
  journal,
  intake,
  existing,
}: Step<DescribedServer>): Promise<void> {
  const { entityHolder, replaced } = existing;
  const by = toActors(intake);
  if (replaced) {
    const reason = `Its name is bound to ${by.principal}, who published it`;
    await removeServer(tx, journal, { row: replaced, by, reason });
  }
  const row = entityHolder && (await lockServer(tx, entityHolder.name));
  if (row) {
    const reason = `Its entity stands for ${intake.name} now`;
    await removeServer(tx, journal, { row, by, reason });
  }
}

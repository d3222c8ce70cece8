import { lockServer } from '../../database/operations/findServer';
import { DescribedServer } from '../intake/types';
import { removeServer } from './removeServer';
import { Step } from './step';
import { toActors } from './toActors';

/** Removes the server of another name that the entity stood for until now. */
export async function makeRoom({
  tx,
  journal,
  intake,
  existing,
}: Step<DescribedServer>): Promise<void> {
  const { entityHolder } = existing;
  const row = entityHolder && (await lockServer(tx, entityHolder.name));
  if (row) {
    const reason = `Its entity stands for ${intake.name} now`;
    await removeServer(tx, journal, { row, by: toActors(intake), reason });
  }
}

import { addStewardshipRevision } from '../../database/operations/addStewardshipRevision';
import { DescribedServer } from '../intake/types';
import { Step } from './step';
import { ServerState } from './storeServerRow';

/** Keeps the stewardship that is in force from now on. */
export async function reviseStewardship(
  { tx, journal, intake }: Step<DescribedServer>,
  { stewardship, stewardshipDigest }: ServerState,
): Promise<void> {
  await addStewardshipRevision(tx, {
    server_name: intake.name,
    stewardship: JSON.stringify(stewardship),
    digest: stewardshipDigest,
    at: journal.at,
    by: intake.provenance.principal,
  });
}

import { digest, FleetFacts } from 'mcp-governance';
import { loadStoredFacts } from '../../evaluation/fleet/loadStoredFacts';
import { DescribedServer } from '../intake/types';
import { Step } from './step';
import { Judged } from './storeServerRow';

/** What the server added to the fleet until now. */
export async function loadFactsBefore({
  tx,
  intake,
  existing,
}: Step<DescribedServer>): Promise<FleetFacts | undefined> {
  return existing.server ? loadStoredFacts(tx, intake.name) : undefined;
}

/** Notes what the server adds to the fleet, where that is something else. */
export function noteFleet(
  { journal }: Step<DescribedServer>,
  { subject, judgement }: Judged,
  before: FleetFacts | undefined,
): void {
  const { facts: after, server } = subject;
  const { fleetDigest } = judgement;
  if (!before || digest(before) !== digest(after)) {
    journal.fleet.push({ server, before, after, fleetDigest });
  }
}

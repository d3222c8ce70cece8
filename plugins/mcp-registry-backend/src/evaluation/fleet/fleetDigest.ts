import { compareText, digest, FleetFacts } from 'mcp-governance';
import { ParameterCounts } from './parameterCounts';
import { describeSharing } from './proportions';

/** What a server sees of the fleet, in short. */
export interface FleetSummary {
  facts: FleetFacts;
  counts: ParameterCounts;
  /** Other servers with the same credential, up to the sample's size. */
  credentialUsers: number;
}

/** Names what a server sees of the fleet, but for who exactly is in it. */
export function digestFleet({
  facts,
  counts,
  credentialUsers,
}: FleetSummary): string {
  const parameters = Object.keys(facts.parameters)
    .sort(compareText)
    .map(name => [name, describeSharing(counts.get(name) ?? {})]);
  return digest({ parameters, credentialUsers });
}

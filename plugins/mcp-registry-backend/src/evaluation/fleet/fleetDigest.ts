import { compareText, digest, FleetFacts } from 'mcp-governance';
import { ParameterCounts } from './parameterCounts';
import { toSampleSizes, TypeCounts } from './proportions';

/** The sizes of the samples that one server sees, by parameter and type. */
export type SampleSizes = Record<string, TypeCounts>;

/** The sizes of the samples that a server with these facts sees. */
export function selectSizes(
  counts: ParameterCounts,
  facts: FleetFacts,
): SampleSizes {
  return Object.fromEntries(
    Object.keys(facts.parameters)
      .sort(compareText)
      .map(name => [name, toSampleSizes(counts.get(name) ?? {})]),
  );
}

/** Names what a server sees of the fleet, but for who is in the samples. */
export function digestFleet(
  sizes: SampleSizes,
  credentialUsers: number,
): string {
  return digest({ sizes, credentialUsers });
}

import { Actors } from '../../evaluation/storeVerdict';
import { DescribedServer } from '../intake/types';

/** Who brought a manifest, for the audit trail. */
export function toActors({ provenance }: DescribedServer): Actors {
  const { principal, actor } = provenance;
  return { principal, ...(actor !== undefined && { actor }) };
}

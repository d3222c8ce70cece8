import { ConfigApi } from '@backstage/core-plugin-api';

/** Somebody a visitor of the demo can enter as. */
export interface Persona {
  id: string;
  title: string;
  description: string;
}

/** Reads `demo.personas`; none where the demo is not configured. */
export function readPersonas(config: ConfigApi): Persona[] {
  return (config.getOptionalConfigArray('demo.personas') ?? []).map(each => ({
    id: each.getString('id'),
    title: each.getString('title'),
    description: each.getString('description'),
  }));
}

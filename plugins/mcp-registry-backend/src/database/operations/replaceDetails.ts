import { Knex } from 'knex';
import { insertRows } from './insertRows';

/** What lists and fleet rules look servers up by. */
export interface ServerDetails {
  tags: string[];
  transports: string[];
  parameters: { parameter: string; type: string }[];
  shapes: { parameter: string; shape: string }[];
  credentials: string[];
}

/** Details that are to be a server's own. */
export interface DetailsOf {
  name: string;
  details: ServerDetails;
  /** The server has none yet. */
  isNew: boolean;
}

/** Replaces what a server is looked up by. */
export async function replaceDetails(
  tx: Knex,
  { name, details, isNew }: DetailsOf,
): Promise<void> {
  const rows = {
    server_tags: details.tags.map(tag => ({ tag })),
    server_transports: details.transports.map(transport => ({ transport })),
    server_parameters: details.parameters,
    server_parameter_shapes: details.shapes,
    server_credentials: details.credentials.map(reference => ({ reference })),
  };
  for (const [table, values] of Object.entries(rows)) {
    if (!isNew) {
      await tx(table).where({ server_name: name }).delete();
    }
    const owned = values.map(value => ({ server_name: name, ...value }));
    await insertRows(tx, table, owned);
  }
}

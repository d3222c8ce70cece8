import { Knex } from 'knex';
import {
  Bump,
  CompatibilityOptions,
  compareVersionsOf,
  Comparison,
  declaredBumpOf,
} from 'mcp-governance';
import {
  CONTENT_COLUMNS,
  ContentRow,
  readContent,
  StoredContent,
} from '../../../evaluation/published/readBaseline';

/** Two published versions of a server. */
export interface StoredPair {
  server: string;
  /** Absent: there is nothing to compare with. */
  from?: string;
  to: string;
  options: CompatibilityOptions;
}

/** What comparing two published versions gave. */
export interface StoredComparison extends Comparison {
  /** What the version number says, else the manifest. */
  declaredBump: Bump | null;
}

const NOTHING: Comparison = {
  impact: 'none',
  requiredBump: 'none',
  flags: [],
  findings: [],
};

/** Compares two published versions by what is stored of them. */
export async function compareStored(
  knex: Knex,
  { server, from, to, options }: StoredPair,
): Promise<StoredComparison> {
  if (from === undefined) {
    return { declaredBump: null, ...NOTHING };
  }
  const [before, after] = [
    await loadContent(knex, server, from),
    await loadContent(knex, server, to),
  ];
  return {
    declaredBump:
      declaredBumpOf(from, to) ?? after.parsed?.governance.bump ?? null,
    ...compareVersionsOf({ before, after }, options),
  };
}

async function loadContent(
  knex: Knex,
  server: string,
  version: string,
): Promise<StoredContent> {
  const row: ContentRow | undefined = await knex('versions')
    .where({ server_name: server, version })
    .first(...CONTENT_COLUMNS);
  return row ? readContent(knex, row) : { snapshot: { known: false } };
}

import { Finding, Stewardship } from 'mcp-governance';
import { Knex } from 'knex';
import { hasChangedItem } from '../database/operations/hasChangedItem';
import { ServerRow, VersionRow } from '../database/tables';
import { withStewardship } from '../ingestion/intake/governance';
import { listRegistryFindings } from './loadSubject';
import { readContent } from './published/readBaseline';
import { createSubject, Subject } from './subject';

/** The columns of a server that judging one of its versions looks at. */
export type VersionOwner = Pick<
  ServerRow,
  'name' | 'source_id' | 'entity_ref' | 'name_held_by' | 'stewardship'
>;

/**
 * Reads a published version as it is judged: its own contract under the
 * server's stewardship.
 *
 * @returns `undefined` where what is stored cannot be read any more
 */
export async function loadVersionSubject(
  tx: Knex,
  owner: VersionOwner,
  row: VersionRow,
): Promise<Subject | undefined> {
  const { parsed, snapshot } = await readContent(tx, row);
  if (!parsed) {
    return undefined;
  }
  const stewardship: Stewardship = JSON.parse(owner.stewardship);
  const parseFindings: Finding[] = JSON.parse(row.parse_findings);
  return createSubject({
    parsed: withStewardship(parsed, stewardship),
    ...(snapshot.known && { snapshot: snapshot.value }),
    parseFindings,
    published: true,
    contentChanged: await hasChangedItem(tx, {
      source_id: owner.source_id,
      server_name: owner.name,
      version: row.version,
    }),
    registryFindings: listRegistryFindings(owner),
  });
}

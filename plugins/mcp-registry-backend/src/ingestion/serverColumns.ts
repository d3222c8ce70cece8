import { judgedOriginOf, ParsedManifest, Snapshot } from 'mcp-governance';
import { ServerDetails } from '../database/operations/replaceDetails';
import { toStorableText, toStorableTexts } from '../database/storable';
import { ServerRow } from '../database/tables';
import {
  listParameterTypes,
  listStorableShapes,
} from '../evaluation/fleet/storableFacts';
import { Subject } from '../evaluation/subject';
import { toSearchText } from './searchText';

/** The columns of `servers` that describe it. */
export type DescriptionColumns = Pick<
  ServerRow,
  | 'name'
  | 'title'
  | 'title_sort'
  | 'description'
  | 'origin'
  | 'owner_ref'
  | 'system_ref'
  | 'lifecycle'
  | 'protocol_version'
  | 'tools_count'
  | 'prompts_count'
  | 'resources_count'
  | 'search_text'
  | 'manifest'
>;

const MAX_TITLE = 500;
const MAX_DESCRIPTION = 20_000;
const UNKNOWN_LIFECYCLE = 'unknown';

/** Writes what a server is as columns of `servers`. */
export function toDescriptionColumns(
  { parsed, snapshot }: Pick<Subject, 'parsed' | 'snapshot'>,
  ownNamespaces: string[],
): DescriptionColumns {
  const { manifest, governance } = parsed;
  const title = toStorableText(manifest.title || manifest.name, MAX_TITLE);
  return {
    name: manifest.name,
    title,
    title_sort: title.toLowerCase(),
    description: toStorableText(manifest.description, MAX_DESCRIPTION),
    origin: judgedOriginOf(parsed, ownNamespaces),
    owner_ref: toReference(governance.owner),
    system_ref: toReference(governance.system),
    lifecycle: toStorableText(governance.lifecycle || UNKNOWN_LIFECYCLE, 100),
    search_text: toSearchText(parsed, snapshot),
    manifest: JSON.stringify(parsed),
    ...toCounts(snapshot),
  };
}

function toReference(reference: string | undefined): string | null {
  return reference ? toStorableText(reference.toLowerCase(), 255) : null;
}

function toCounts(snapshot: Snapshot | undefined) {
  const { tools = [], prompts = [], resources = [] } = snapshot ?? {};
  const templates = snapshot?.resourceTemplates ?? [];
  const protocol = snapshot?.protocolVersion;
  return {
    protocol_version: protocol ? toStorableText(protocol, 40) : null,
    tools_count: tools.length,
    prompts_count: prompts.length,
    resources_count: resources.length + templates.length,
  };
}

/** What a server is looked up by. */
export function toServerDetails({
  parsed,
  facts,
  snapshot,
}: Subject): ServerDetails {
  const { governance } = parsed;
  return {
    tags: toStorableTexts(governance.tags ?? [], 100),
    transports: toStorableTexts(listTransports(parsed), 40),
    parameters: listParameterTypes(facts),
    shapes: listStorableShapes(snapshot),
    credentials:
      facts.credentialReference === undefined
        ? []
        : [facts.credentialReference],
  };
}

function listTransports({ manifest }: ParsedManifest): string[] {
  const { remotes = [], packages = [] } = manifest;
  return [
    ...remotes.map(({ type }) => type),
    ...packages.flatMap(({ transport }) => transport?.type ?? []),
  ];
}

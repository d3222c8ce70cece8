import { ServerDocument, ToolDocument } from 'capability-search';
import { Snapshot, Tool } from 'mcp-governance';
import { OverlapServer, toOverlapServer } from 'server-overlap';
import { ServerRow } from '../database';
import { toManifestDetails } from '../services/queries/manifestDetails';
import { parseManifestColumn } from '../services/queries/parseRow';
import { IndexedServer } from './types';

/** Beyond these the words of a text are not looked through. */
const MAX_DESCRIPTION = 4_000;
const MAX_PARAMETERS = 100;

/** What of a server is read to search it. */
export type SearchedRow = Pick<
  ServerRow,
  | 'name'
  | 'title'
  | 'description'
  | 'origin'
  | 'owner_ref'
  | 'system_ref'
  | 'lifecycle'
  | 'trust_level'
  | 'trust_rank'
  | 'source_id'
  | 'manifest'
> & {
  /** The snapshot's content, JSON; `null` where none is known. */
  content: string | null;
  tags: string[];
  transports: string[];
};

/** Makes of a server's rows what search keeps of it. */
export function toIndexedServer(row: SearchedRow): IndexedServer {
  const { manifest, governance } = parseManifestColumn(row.manifest);
  const { wraps, support } = toManifestDetails(manifest, governance);
  return {
    document: toDocument(row, wraps),
    resource: toResource(row),
    values: toValues(row),
    support,
    overlap: toOverlap(row),
  };
}

type ResourceRow = Pick<
  SearchedRow,
  'name' | 'owner_ref' | 'trust_level' | 'lifecycle' | 'source_id' | 'origin'
>;

/** What permissions are decided by. */
export function toResource(row: ResourceRow): IndexedServer['resource'] {
  return {
    name: row.name,
    owner: row.owner_ref ?? undefined,
    trustLevel: row.trust_level,
    lifecycle: row.lifecycle,
    sourceId: row.source_id,
    origin: row.origin,
  };
}

function toDocument(row: SearchedRow, wraps: string[]): ServerDocument {
  return {
    name: row.name,
    // Without a title of its own a server has its name as one.
    title: row.title === row.name ? undefined : row.title,
    description: row.description.slice(0, MAX_DESCRIPTION),
    wraps,
    owner: row.owner_ref ?? undefined,
    system: row.system_ref ?? undefined,
    tags: row.tags,
    trust: row.trust_rank,
    tools: toTools(row.content),
  };
}

function toOverlap(row: SearchedRow): OverlapServer {
  const { manifest, governance } = parseManifestColumn(row.manifest);
  const snapshot = parseContent(row.content);
  return {
    ...toOverlapServer({ manifest, governance, snapshot }),
    name: row.name,
    title: row.title === row.name ? undefined : row.title,
    description: row.description.slice(0, MAX_DESCRIPTION),
    owner: row.owner_ref ?? undefined,
  };
}

function parseContent(
  content: string | null,
): Pick<Snapshot, 'tools'> | undefined {
  return content === null ? undefined : JSON.parse(content);
}

function toTools(content: string | null): ToolDocument[] {
  return (parseContent(content)?.tools ?? []).map(toTool);
}

function toTool({
  name,
  title,
  description,
  annotations,
  inputSchema,
}: Tool): ToolDocument {
  const { properties } = inputSchema ?? {};
  return {
    name,
    title: title ?? annotations?.title,
    description: description?.slice(0, MAX_DESCRIPTION),
    parameters:
      typeof properties === 'object' && properties !== null
        ? Object.keys(properties).slice(0, MAX_PARAMETERS)
        : [],
  };
}

const listOf = (value: string | null) => (value === null ? [] : [value]);

type ValuesRow = Pick<
  SearchedRow,
  | 'trust_level'
  | 'owner_ref'
  | 'system_ref'
  | 'lifecycle'
  | 'transports'
  | 'tags'
  | 'origin'
>;

/** What a server is filtered and counted by. */
export function toValues(row: ValuesRow): IndexedServer['values'] {
  return {
    trust: [row.trust_level],
    owner: listOf(row.owner_ref),
    system: listOf(row.system_ref),
    lifecycle: [row.lifecycle],
    transport: row.transports,
    tag: row.tags,
    origin: [row.origin],
  };
}

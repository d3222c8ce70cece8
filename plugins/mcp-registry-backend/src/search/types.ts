import {
  Facets,
  FoundServer,
  SearchQuery,
} from 'backstage-plugin-mcp-registry-common';
import { ServerDocument } from 'capability-search';
import { OverlapServer } from 'server-overlap';
import { McpServerResource } from '../permissions';

/** What a question can be narrowed by. */
export type SearchFilter = Omit<SearchQuery, 'q' | 'cursor' | 'limit'>;

/** A server as each replica keeps it in memory to search it. */
export interface IndexedServer {
  document: ServerDocument;
  /** What permissions are decided by. */
  resource: McpServerResource;
  /** Its values of each filter. */
  values: Record<keyof SearchFilter & (keyof Facets | 'origin'), string[]>;
  support: FoundServer['support'];
  /** What it is compared with others by. */
  overlap: OverlapServer;
}

import {
  Facets,
  FoundServer,
  SearchQuery,
  SearchReason,
} from 'backstage-plugin-mcp-registry-common';
import {
  CapabilityAnswer,
  ServerDocument,
  ServerMatch,
  ToolMatch,
} from 'capability-search';
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

/** A match by words or by meaning. */
type Fused<T> = Omit<T, 'reasons'> & { reasons: readonly SearchReason[] };

/** A server that answers, by words or by meaning. */
export type FusedServer = Fused<ServerMatch>;

/** A tool that answers, by words or by meaning. */
export type FusedTool = Fused<ToolMatch>;

/** What words and meaning have found. */
export interface FusedAnswer
  extends Omit<CapabilityAnswer, 'servers' | 'tools'> {
  servers: readonly FusedServer[];
  tools: readonly FusedTool[];
}

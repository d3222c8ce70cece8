import { RegistryCall } from '../services/types';
import { EntryRow } from './entries';

/** Which versions a page of the list is about. */
export interface EntryFilter {
  /** Words of the server's name or title, lower case, one space between. */
  search?: string;
  /** ISO 8601, UTC; what has changed since then, deleted versions included. */
  updatedSince?: string;
  /** A version number, or `latest`. */
  version?: string;
  includeDeleted?: boolean;
}

/** The entry that a page ends with: its server's name, and its ordinal. */
export type EntryPosition = [name: string, ordinal: number];

/** One page of the list. */
export interface ListRequest {
  filter: EntryFilter;
  limit: number;
  /** Absent: from the start. */
  after?: EntryPosition;
}

/** A page of versions. */
export interface EntryPage {
  entries: EntryRow[];
  /** Absent on the last page. */
  next?: EntryPosition;
}

/** Versions of one server. */
export interface VersionsRequest {
  name: string;
  includeDeleted: boolean;
}

/** One version of a server, or its `latest`. */
export interface VersionRequest extends VersionsRequest {
  version: string;
}

/** The MCP registry API, read-only: what of the registry clients may see. */
export interface RegistryApiService {
  /** Lists versions by the names of their servers, then as they were published. */
  listEntries(request: ListRequest, call: RegistryCall): Promise<EntryPage>;
  /** Lists a server's versions, newest first; none where it may not be seen. */
  listVersions(
    request: VersionsRequest,
    call: RegistryCall,
  ): Promise<EntryRow[]>;
  /** Finds one version, where it may be seen. */
  getVersion(
    request: VersionRequest,
    call: RegistryCall,
  ): Promise<EntryRow | undefined>;
}

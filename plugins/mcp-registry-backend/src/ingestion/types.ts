import {
  CompatibilityVerdict,
  Finding,
  GovernanceWaiver,
  Trust,
  Verdict,
} from 'mcp-governance';

/**
 * The source of what pipelines publish. It has no items to read again: what
 * was published stays until somebody removes it.
 */
export const PUBLISH_SOURCE_ID = 'publish';

/** The source of what others declared in the catalog. */
export const CATALOG_SOURCE_ID = 'catalog';

/** A registered server, as far as it decides who may bring it. */
export interface CurrentServer {
  owner?: string;
  /** Only the catalog says that it is there; nobody published it. */
  isDeclared: boolean;
}

/** A text that a source read, with the name that findings show. */
export interface ReadText {
  file: string;
  text: string | Uint8Array;
}

/** What reading a snapshot beside a manifest gave. */
export type SnapshotRead =
  | { ok: true; snapshot: ReadText }
  | { ok: false; findings: Finding[] };

/** One manifest as a source read it, with its provenance. */
export interface ReadManifest {
  sourceId: string;
  /**
   * Where in the source, unique there: a path, URL, entity or publisher. One
   * source may hold several versions of a server, each at a location of its
   * own; stewardship is then the highest version's. One version at two
   * locations is a finding that names both.
   */
  location: string;
  manifest: ReadText;
  format?: 'json' | 'yaml';
  /** A snapshot that came with the manifest, as `publish` sends it. */
  snapshot?: ReadText;
  /**
   * Reads the snapshot that the manifest names by a path beside it. Absent
   * where the source has no files; never leaves the manifest's folder.
   */
  readSnapshot?(path: string): Promise<SnapshotRead>;
  /** Accepted findings that came with the manifest; they join its own. */
  waivers?: GovernanceWaiver[];
  /** Who brings it: `source:<id>`, a user, or the subject of a publisher's token. */
  by: string;
  /** The plugin that acts for them, where one does: `plugin:<id>`. */
  actor?: string;
  /**
   * Why it may not be brought for a server that is there so, or is not there.
   * Asked while the server is locked, so that nobody comes in between.
   */
  findDenial?(current: CurrentServer | undefined): string | undefined;
  /**
   * The name is bound to whoever brings it: a server of that name that only
   * the catalog declared makes room.
   */
  takesName?: boolean;
  /** An entity that others declared for this server. */
  entity?: { entityRef: string; originLocation: string };
}

/** An entity of type `mcp-server` that others declared without a manifest. */
export interface SeenEntity {
  sourceId: string;
  entityRef: string;
  originLocation: string;
  /** Which server it says it is. */
  serverName?: string;
  title: string;
  description: string;
  owner?: string;
  system?: string;
  lifecycle?: string;
  tags: string[];
  remotes: { type: string; url: string }[];
}

/** What became of one manifest. */
export type IngestOutcome =
  | {
      outcome: 'created' | 'stewardship-changed' | 'unchanged';
      server: string;
      version: string;
      entityRef: string;
      verdict: Verdict;
      trust: Trust;
    }
  /** No server could be made of it; the findings say why and where. */
  | { outcome: 'rejected'; findings: Finding[] }
  /** Understood and not accepted: nothing changed but the audit trail. */
  | {
      outcome: 'refused';
      reason:
        | 'version-immutable'
        | 'name-held'
        | 'not-allowed'
        /** It breaks more than its version number says. */
        | 'incompatible';
      message: string;
      findings: Finding[];
      /** How the version stands to its baseline, where that is the reason. */
      compatibility?: CompatibilityVerdict;
    };

/** The one path by which every manifest comes in. */
export interface IngestionService {
  /**
   * Reads, checks, judges and stores one manifest in one transaction. A name
   * belongs to the source that registered it, unless it is taken with
   * `takesName`, and a version to the location that brought it first: hand a
   * source's manifests in one after the other, in the order of their
   * locations, and the same one always wins.
   *
   * @throws where the snapshot beside the manifest cannot be asked for now
   */
  ingest(read: ReadManifest): Promise<IngestOutcome>;
  /** Registers an entity that has no manifest; it stays unverified. */
  ingestEntity(entity: SeenEntity): Promise<void>;
  /** Keeps the last good data of one location and notes that a read failed. */
  noteFailure(item: {
    sourceId: string;
    location: string;
    error: string;
  }): Promise<void>;
  /**
   * Removes the servers that no location of a fully read source holds any
   * more, and returns their names. A location that was refused because
   * another one held its server takes its place instead. What was published
   * is never removed.
   */
  removeMissing(sourceId: string, locations: string[]): Promise<string[]>;
  /**
   * Lists the locations of a source whose manifests have to be read again
   * even where they are as they were: what another one held may be theirs.
   */
  listUnsettled(sourceId: string): Promise<string[]>;
}

/** Judges servers again when what lies outside them changes. */
export interface EvaluationService {
  /**
   * Judges these servers again; returns those whose verdict changed.
   *
   * @param signal - leaves the rest for another time
   */
  reevaluate(names: string[], signal?: AbortSignal): Promise<string[]>;
  /** Judges all servers whose context may have changed. */
  reevaluateAll(signal?: AbortSignal): Promise<string[]>;
  /**
   * Judges those whose approval, waiver or allowance has run out, and those
   * that a change of other servers left to judge again.
   */
  reevaluateExpired(signal?: AbortSignal): Promise<string[]>;
}

import { ReadManifest, SeenEntity } from '../ingestion/types';

/** How a source is read. */
export type SourceKind = 'file' | 'url' | 'catalog' | 'publish';

/** What a source is known by. */
export interface SourceIdentity {
  id: string;
  kind: SourceKind;
  /** The folder, URL or place, as people read it. */
  target: string;
}

/** One thing that reading a source gave. */
export type SourceItem =
  | { kind: 'manifest'; location: string; manifest: ReadManifest }
  | { kind: 'entity'; location: string; entity: SeenEntity }
  /** There, and could not be read now; the last good data stays. */
  | { kind: 'failure'; location: string; error: string }
  /** The whole source is as it was; nothing else is said of it. */
  | { kind: 'all-unchanged' }
  /** A part of the source could not be listed, so nothing is missed in it. */
  | { kind: 'unlisted'; location: string; error: string };

/** How a source is to be read. */
export interface ReadOptions {
  signal: AbortSignal;
  /**
   * The reader may leave out what it knows as unchanged: since it was last
   * told what was ingested, nobody else has read the source.
   */
  conditional: boolean;
}

/** Reads one source. */
export interface SourceReader extends SourceIdentity {
  /**
   * Yields everything that the source holds, in a steady order. An iteration
   * that ends says that nothing else is there; one that throws says nothing.
   */
  read(options: ReadOptions): AsyncIterable<SourceItem>;
  /**
   * Tells that all that was read is settled, but for these locations: they
   * have to be read again even where they are as they were.
   */
  noteIngested?(unsettled: ReadonlySet<string>): void;
}

/** How many bytes of a manifest and of a snapshot are read. */
export interface SizeLimits {
  manifestBytes: number;
  snapshotBytes: number;
}

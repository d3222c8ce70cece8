import { SourceIdentity } from './types';

/** Remembers how each source fares. */
export interface SourceStore {
  /** Adds sources that are new, and notes where the others now are. */
  register(sources: SourceIdentity[]): Promise<void>;
  /** Ids of registered sources other than these. */
  listOthers(ids: string[]): Promise<string[]>;
  /** Forgets a source; what it brought is somebody else's to remove. */
  forget(id: string): Promise<void>;
  /** Notes that a read begins; returns when the last one succeeded. */
  noteAttempt(id: string): Promise<string | undefined>;
  /** Notes that a read succeeded; returns the time that it stored. */
  noteSuccess(id: string): Promise<string>;
  /** Notes that a read failed; what was read before stays, with its age. */
  noteFailure(id: string, error: string): Promise<void>;
  /** Notes that all that the source brought was read and is as it was. */
  noteUnchanged(id: string): Promise<void>;
}

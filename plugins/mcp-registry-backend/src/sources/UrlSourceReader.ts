import { UrlReaderServiceSearchResponseFile } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { UrlSourceConfig } from '../config/types';
import { describeError } from './describeError';
import { cutOff } from './readLimited';
import { readSnapshotBeside, UrlManifestsOptions } from './readSnapshotBeside';
import { readUrlLimited } from './readUrlLimited';
import { ReadOptions, SourceItem, SourceReader } from './types';

/**
 * Reads the manifests behind a URL through Backstage's UrlReader: one by its
 * URL, or several by globs where the host's integration can search.
 */
export class UrlSourceReader implements SourceReader {
  readonly kind = 'url';
  readonly id: string;
  readonly target: string;
  readonly #options: UrlManifestsOptions;
  /** What the host called the content that was ingested. */
  #ingestedEtag?: string;
  #readEtag?: string;

  constructor(config: UrlSourceConfig, options: UrlManifestsOptions) {
    this.id = config.id;
    this.target = config.target;
    this.#options = options;
  }

  async *read(options: ReadOptions): AsyncGenerator<SourceItem> {
    this.#readEtag = undefined;
    if (!options.conditional) {
      this.#ingestedEtag = undefined;
    }
    try {
      yield* hasGlob(this.target)
        ? this.#search(options.signal)
        : this.#readOne(options.signal);
    } catch (error) {
      if (!isError(error) || error.name !== 'NotModifiedError') {
        throw error;
      }
      this.#readEtag = this.#ingestedEtag;
      yield { kind: 'all-unchanged' };
    }
  }

  noteIngested(unsettled: ReadonlySet<string>): void {
    this.#ingestedEtag = unsettled.size === 0 ? this.#readEtag : undefined;
  }

  async *#readOne(signal: AbortSignal): AsyncGenerator<SourceItem> {
    const { bytes, etag } = await readUrlLimited(
      this.#options.urlReader,
      this.target,
      {
        limit: this.#options.limits.manifestBytes,
        etag: this.#ingestedEtag,
        signal,
      },
    );
    this.#readEtag = etag || undefined;
    yield this.#toManifest(this.target, bytes, signal);
  }

  async *#search(signal: AbortSignal): AsyncGenerator<SourceItem> {
    const { files, etag } = await this.#options.urlReader.search(this.target, {
      etag: this.#ingestedEtag,
      signal,
    });
    this.#readEtag = etag || undefined;
    const sorted = [...files].sort((a, b) => (a.url < b.url ? -1 : 1));
    for (const file of sorted) {
      signal.throwIfAborted();
      yield await this.#readFound(file, signal);
    }
  }

  async #readFound(
    file: UrlReaderServiceSearchResponseFile,
    signal: AbortSignal,
  ): Promise<SourceItem> {
    try {
      const { manifestBytes } = this.#options.limits;
      const bytes = cutOff(await file.content(), manifestBytes);
      return this.#toManifest(file.url, bytes, signal);
    } catch (error) {
      const location = file.url;
      return { kind: 'failure', location, error: describeError(error) };
    }
  }

  #toManifest(
    location: string,
    text: Uint8Array,
    signal: AbortSignal,
  ): SourceItem {
    const manifest = { file: location, text };
    const readSnapshot = (path: string) => {
      if (!hasGlob(this.target)) {
        // The manifest's own mark says nothing of the snapshot beside it.
        this.#readEtag = undefined;
      }
      return readSnapshotBeside(manifest, path, { ...this.#options, signal });
    };
    return {
      kind: 'manifest',
      location,
      manifest: {
        sourceId: this.id,
        location,
        manifest,
        readSnapshot,
        by: `source:${this.id}`,
      },
    };
  }
}

/** Characters of globs that a URL without globs does not hold as they are. */
function hasGlob(target: string): boolean {
  return /[*{[]/.test(target);
}

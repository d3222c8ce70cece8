import { dirname, join, posix } from 'node:path';
import { stat } from 'node:fs/promises';
import { FileSourceConfig } from '../config/types';
import { ReadManifest, ReadText, SnapshotRead } from '../ingestion/types';
import { describeError } from './describeError';
import { listFiles, ListedFile } from './listFiles';
import { parseSnapshotPath } from './parseSnapshotPath';
import { FileRead, readFileWithin } from './readFileWithin';
import { refuseSnapshot } from './refuseSnapshot';
import { ReadOptions, SizeLimits, SourceItem, SourceReader } from './types';

/** Reads the manifests below a folder of the backend's own disk. */
export class FileSourceReader implements SourceReader {
  readonly kind = 'file';
  readonly id: string;
  readonly target: string;
  readonly #config: FileSourceConfig;
  readonly #limits: SizeLimits;

  constructor(config: FileSourceConfig, limits: SizeLimits) {
    this.id = config.id;
    this.target = config.path;
    this.#config = config;
    this.#limits = limits;
  }

  async *read({ signal }: ReadOptions): AsyncGenerator<SourceItem> {
    const { path, include } = this.#config;
    if (!(await stat(path)).isDirectory()) {
      throw new Error(`${path} is not a folder`);
    }
    for await (const listed of listFiles(path, include)) {
      signal.throwIfAborted();
      yield listed.kind === 'unlisted'
        ? { kind: 'unlisted', location: listed.path, error: listed.error }
        : await this.#readListed(listed);
    }
  }

  async #readListed({ path: location }: ListedFile): Promise<SourceItem> {
    try {
      const read = await this.#readFile(location);
      return read.kind === 'read'
        ? {
            kind: 'manifest',
            location,
            manifest: this.#toManifest(location, read.bytes),
          }
        : { kind: 'failure', location, error: describeRead(read) };
    } catch (error) {
      return { kind: 'failure', location, error: describeError(error) };
    }
  }

  #readFile(location: string): Promise<FileRead> {
    const folder = this.#config.path;
    return readFileWithin(
      folder,
      join(folder, location),
      this.#limits.manifestBytes,
    );
  }

  #toManifest(location: string, text: Uint8Array): ReadManifest {
    const manifest = { file: location, text };
    return {
      sourceId: this.id,
      location,
      manifest,
      readSnapshot: path => this.#readSnapshot(manifest, path),
      by: `source:${this.id}`,
    };
  }

  async #readSnapshot(manifest: ReadText, path: string): Promise<SnapshotRead> {
    const plain = parseSnapshotPath(path);
    if (plain === undefined) {
      return refuseSnapshot(manifest, this.#limits.manifestBytes);
    }
    const folder = join(this.#config.path, dirname(manifest.file));
    const read = await readFileWithin(
      folder,
      join(folder, plain),
      this.#limits.snapshotBytes,
    );
    if (read.kind !== 'read') {
      return refuseSnapshot(manifest, this.#limits.manifestBytes);
    }
    const file = posix.join(posix.dirname(manifest.file), plain);
    return { ok: true, snapshot: { file, text: read.bytes } };
  }
}

function describeRead(read: FileRead): string {
  const reasons: Record<FileRead['kind'], string> = {
    read: 'It was read',
    missing: 'The link leads to nothing',
    outside: 'The link leads out of the source’s folder and is not followed',
    'not-a-file': 'The link does not lead to a file',
  };
  return reasons[read.kind];
}

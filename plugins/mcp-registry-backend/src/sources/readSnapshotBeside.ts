import { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { ReadText, SnapshotRead } from '../ingestion/types';
import { parseSnapshotPath } from './parseSnapshotPath';
import { readUrlLimited } from './readUrlLimited';
import { refuseSnapshot } from './refuseSnapshot';
import { SizeLimits } from './types';

/** What reading manifests behind URLs needs. */
export interface UrlManifestsOptions {
  urlReader: UrlReaderService;
  integrations: ScmIntegrations;
  limits: SizeLimits;
}

/**
 * Reads the snapshot that a manifest behind a URL names by a path beside it.
 *
 * @throws where the host cannot be asked, so that the last good data stays
 */
export async function readSnapshotBeside(
  manifest: ReadText,
  path: string,
  options: UrlManifestsOptions & { signal: AbortSignal },
): Promise<SnapshotRead> {
  const { urlReader, integrations, limits, signal } = options;
  const plain = parseSnapshotPath(path);
  if (plain === undefined) {
    return refuseSnapshot(manifest, limits.manifestBytes);
  }
  const file = integrations.resolveUrl({ url: plain, base: manifest.file });
  try {
    const limit = limits.snapshotBytes;
    const { bytes } = await readUrlLimited(urlReader, file, { limit, signal });
    return { ok: true, snapshot: { file, text: bytes } };
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      return refuseSnapshot(manifest, limits.manifestBytes);
    }
    throw error;
  }
}

import { createHash } from 'node:crypto';
import { RELEASE } from '../../evaluation/release';
import { ReadManifest, ReadText } from '../types';

/** Names a manifest's bytes together with all that they are read with. */
export function hashManifest(read: ReadManifest): string {
  const { manifest, format, entity, sourceId, location } = read;
  const { file, text } = manifest;
  return createHash('sha256')
    .update(JSON.stringify([RELEASE, sourceId, location, file, format, entity]))
    .update(text)
    .digest('hex');
}

/** Names a snapshot's bytes. */
export function hashSnapshot({ file, text }: ReadText): string {
  return createHash('sha256')
    .update(JSON.stringify(file))
    .update(text)
    .digest('hex');
}

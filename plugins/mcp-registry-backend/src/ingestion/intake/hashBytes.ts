import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ReadManifest, ReadText } from '../types';

/** Another release may understand the same bytes differently. */
const READER: string = JSON.parse(
  readFileSync(resolvePackagePath('mcp-governance', 'package.json'), 'utf8'),
).version;

/** Names a manifest's bytes together with all that they are read with. */
export function hashManifest(read: ReadManifest): string {
  const { manifest, format, entity, sourceId, location } = read;
  const { file, text } = manifest;
  return createHash('sha256')
    .update(JSON.stringify([READER, sourceId, location, file, format, entity]))
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

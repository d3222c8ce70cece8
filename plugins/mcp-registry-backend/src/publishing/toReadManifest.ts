import { PublishRequest } from 'backstage-plugin-mcp-registry-common';
import { PUBLISH_SOURCE_ID, ReadManifest } from '../ingestion/types';
import { Publisher } from './publisher';

/** What was sent, as every source hands it to ingestion. */
export function toReadManifest(
  request: PublishRequest,
  { principal, actor, names }: Publisher,
): ReadManifest {
  const {
    manifest,
    snapshot,
    snapshotFile = 'snapshot.json',
    waivers,
  } = request;
  return {
    sourceId: PUBLISH_SOURCE_ID,
    location: principal,
    manifest: { file: nameFile(request), text: manifest },
    ...(snapshot !== undefined && {
      snapshot: { file: snapshotFile, text: snapshot },
    }),
    ...(waivers && { waivers }),
    by: principal,
    ...(actor !== undefined && { actor }),
    ...(names && { takesName: true }),
  };
}

/**
 * The name alone tells the format, so that nobody reads the text in another
 * one than the one it was authorized in.
 */
function nameFile({ file, format }: PublishRequest): string {
  const name = file ?? 'server';
  const isNamed = /\.(json|ya?ml)$/i.test(name);
  if (format === undefined) {
    return file ?? 'server.json';
  }
  const says = /\.json$/i.test(name) ? 'json' : 'yaml';
  return isNamed && says === format ? name : `${name}.${format}`;
}

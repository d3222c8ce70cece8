import { dropUndefined } from '../documentReader';
import {
  CURRENT_SCHEMA_URL,
  DESCRIPTION_MAX,
  IDENTIFIER_MAX,
  PUBLISHER_KEY,
  PUBLISHER_MAX_BYTES,
  TITLE_MAX,
  VERSION_MAX,
} from './serverRules';
import {
  Manifest,
  ManifestInput,
  ManifestPackage,
  ManifestTransport,
} from './types';
import { isVersionRange } from './version';

/** Pages of a hundred stay readable, whatever the manifests hold. */
const SERVER_JSON_MAX_BYTES = 64 * 1_024;

/**
 * A manifest as `server.json` for others to read: valid against the official
 * schema, without the organization's block. Texts that are too long are cut,
 * packages that no client could start are left out, and of `_meta` only the
 * publisher's own data stays.
 *
 * @returns `undefined` where no valid one can be made: its version is a range,
 * or it is larger than 64 KiB
 * @public
 */
export function toServerJson(manifest: Manifest): Manifest | undefined {
  const { name, title, description, version, _meta: meta } = manifest;
  const { websiteUrl, repository, icons, packages, remotes } = manifest;
  if (isVersionRange(version)) {
    return undefined;
  }
  const document = dropUndefined({
    $schema: CURRENT_SCHEMA_URL,
    name,
    title: hasText(title) ? shorten(title, TITLE_MAX) : undefined,
    description: shorten(
      [description, title].find(hasText) ?? name,
      DESCRIPTION_MAX,
    ),
    version,
    websiteUrl,
    repository,
    icons,
    packages: packages?.flatMap(each => toPackage(each) ?? []),
    remotes,
    _meta: toPublisherData(meta),
  });
  return byteLength(document) <= SERVER_JSON_MAX_BYTES ? document : undefined;
}

function hasText(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** JSON Schema counts characters, and not the halves of some. */
function shorten(text: string, max: number): string {
  const characters = [...text.slice(0, 2 * max + 1)];
  return characters.length <= max
    ? text
    : `${characters.slice(0, max - 1).join('')}…`;
}

function byteLength(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).byteLength;
}

function toPublisherData(
  meta: Manifest['_meta'] = {},
): Manifest['_meta'] | undefined {
  const data = Object.hasOwn(meta, PUBLISHER_KEY)
    ? meta[PUBLISHER_KEY]
    : undefined;
  const isObject =
    typeof data === 'object' && data !== null && !Array.isArray(data);
  return isObject && byteLength(data) <= PUBLISHER_MAX_BYTES
    ? { [PUBLISHER_KEY]: data }
    : undefined;
}

/** A package without one of its arguments would be another command. */
function toPackage(entry: ManifestPackage): ManifestPackage | undefined {
  const { version = '', identifier, transport } = entry;
  const runtimeArguments = toArguments(entry.runtimeArguments);
  const packageArguments = toArguments(entry.packageArguments);
  const isUsable =
    [...identifier].length <= IDENTIFIER_MAX &&
    [...version].length <= VERSION_MAX &&
    hasAddress(transport) &&
    (entry.registryType !== 'mcpb' || entry.fileSha256 !== undefined) &&
    runtimeArguments.isWhole &&
    packageArguments.isWhole;
  return isUsable
    ? dropUndefined<ManifestPackage>({
        ...entry,
        // Absent means the same, and is allowed.
        version: /^latest$/i.test(version) ? undefined : entry.version,
        runtimeArguments: runtimeArguments.list,
        packageArguments: packageArguments.list,
      })
    : undefined;
}

function hasAddress(transport: ManifestTransport | undefined): boolean {
  return transport?.type === 'stdio' || transport?.url !== undefined;
}

function toArguments(given: ManifestInput[] | undefined) {
  const list = given?.map(toArgument).filter(each => each !== undefined);
  return { list, isWhole: list?.length === given?.length };
}

function toArgument(argument: ManifestInput): ManifestInput | undefined {
  const { type, valueHint, isRepeated, ...rest } = argument;
  const hint = typeof valueHint === 'string' ? valueHint : undefined;
  const read: ManifestInput = dropUndefined({
    ...rest,
    type,
    valueHint: hint,
    isRepeated: typeof isRepeated === 'boolean' ? isRepeated : undefined,
  });
  if (type === 'positional') {
    // Its value may have been a secret, which is not kept.
    const asks = hint === undefined && rest.value === undefined;
    return asks ? { ...read, valueHint: rest.name ?? 'value' } : read;
  }
  return type === 'named' && rest.name !== undefined ? read : undefined;
}

import {
  DocumentReader,
  ReadFields,
  ReadNode,
  isJsonObject,
  kindOf,
} from '../documentReader';
import { hasToken } from '../secrets';
import { findPlaceholder } from './placeholders';
import { VERSION_MAX } from './serverRules';
import { ManifestPackage } from './types';
import { isVersionRange } from './version';

/** No database holds a NUL or half a character, and nobody can type either. */
const UNUSABLE = /[\p{Cc}\p{Cs}]/u;

/** Where a version may stand. */
export interface VersionSource {
  node: ReadNode;
  fields: ReadFields;
  packages?: ManifestPackage[];
}

/**
 * The server's version: its own, else the one that all its packages share.
 *
 * @returns `undefined`, with findings, where nothing can stand in
 */
export function readVersion(
  reader: DocumentReader,
  source: VersionSource,
): string | undefined {
  const node = versionNode(source.fields);
  const own = node && readOwnVersion(reader, node);
  if (own !== undefined) {
    return own;
  }
  const version = sharedVersion(source.packages ?? []);
  const at = node ?? source.node;
  if (version === undefined) {
    reader.reportFatal('manifest-version-missing', at);
    return undefined;
  }
  reader.report('manifest-version-assumed', at, { version });
  return version;
}

/** The registry's first shape had the version in `version_detail`. */
function versionNode(fields: ReadFields): ReadNode | undefined {
  const detail = fields.get('version_detail');
  if (fields.has('version') || !detail || !isJsonObject(detail.value)) {
    return fields.get('version');
  }
  return Object.hasOwn(detail.value, 'version')
    ? {
        value: detail.value.version,
        pointer: '/version',
        source: `${detail.source}/version`,
      }
    : undefined;
}

function readOwnVersion(
  reader: DocumentReader,
  node: ReadNode,
): string | undefined {
  reader.places.add('/version', node.source);
  const { value } = node;
  const field = 'version';
  if (typeof value !== 'string') {
    const data = { field, actual: kindOf(value), expected: 'string' };
    reader.report('manifest-field-type', node, data);
    return undefined;
  }
  const placeholder = findPlaceholder(value);
  if (placeholder !== undefined) {
    reader.report('manifest-placeholder', node, { field, placeholder });
    return undefined;
  }
  if (hasToken(value)) {
    reader.report('manifest-secret', node, { field });
    return undefined;
  }
  if (value.length > VERSION_MAX) {
    const data = { field, length: value.length, limit: VERSION_MAX };
    reader.report('manifest-text-too-long', node, data);
    return undefined;
  }
  if (UNUSABLE.test(value.trim())) {
    reader.report('manifest-version-characters', node, { version: value });
    return undefined;
  }
  if (isVersionRange(value)) {
    reader.report('manifest-version-range', node, { version: value });
  }
  return value.trim() === '' ? undefined : value.trim();
}

function sharedVersion(packages: ManifestPackage[]): string | undefined {
  const versions = new Set(packages.map(({ version }) => version));
  const [version] = versions;
  const isUsable =
    versions.size === 1 &&
    version !== undefined &&
    version.length <= VERSION_MAX &&
    !UNUSABLE.test(version) &&
    findPlaceholder(version) === undefined &&
    !isVersionRange(version);
  return isUsable ? version : undefined;
}

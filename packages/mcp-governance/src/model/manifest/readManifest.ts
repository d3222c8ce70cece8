import {
  DocumentReader,
  ReadFields,
  ReadNode,
  dropUndefined,
  isJsonObject,
  kindOf,
  unknownFields,
} from '../documentReader';
import { schemeOf } from '../scheme';
import { hasToken } from '../secrets';
import { readIcons, readRepository } from './details';
import { readText, readUrl } from './fields';
import { readMeta } from './meta';
import { readPackages } from './packages';
import { findPlaceholder, findProsePlaceholder } from './placeholders';
import { readRemotes } from './remotes';
import { scrubManifest } from './scrub';
import {
  CURRENT_SHAPE,
  DESCRIPTION_MAX,
  NAME_LENGTH,
  NAME_PATTERN,
  OLD_KEYS,
  TITLE_MAX,
  URL_MAX,
} from './serverRules';
import { Shape } from './shape';
import { readVersion } from './serverVersion';
import { Manifest, ParsedManifest } from './types';

const KNOWN_KEYS = [
  '$schema',
  'name',
  'description',
  'title',
  'version',
  'websiteUrl',
  'repository',
  'icons',
  'packages',
  'remotes',
  '_meta',
  // What only a registry decides; it goes to `_meta`.
  'id',
  'status',
];

/** What a manifest is read from. */
export interface ManifestSource {
  node: ReadNode;
  shape: Shape;
  /** `_meta` of a registry's envelope. */
  envelopeMeta?: ReadNode;
}

/** Reads a server.json; nothing where the server cannot be identified. */
export function readManifest(
  reader: DocumentReader,
  source: ManifestSource,
): ParsedManifest | undefined {
  const { node, shape, envelopeMeta } = source;
  const fields = reader.readFields(node, OLD_KEYS.server);
  if (!fields) {
    return undefined;
  }
  reportShape(reader, node, shape);
  const name = readName(reader, node, fields.get('name'));
  const parts = readParts(reader, fields, shape);
  const version = readVersion(reader, { node, fields, ...parts });
  const meta = readMeta(reader, { fields, envelopeMeta });
  if (name === undefined || version === undefined) {
    return undefined;
  }
  const manifest: Manifest = dropUndefined({
    ...unknownFields(fields, knownKeys(fields)),
    name,
    version,
    ...readTexts(reader, node, fields),
    ...parts,
    _meta: meta.meta,
  });
  return scrubManifest(reader, {
    manifest,
    governance: meta.governance,
    writtenIn: shape.writtenIn,
  });
}

/** Older shapes had an object of the registry's data in `version_detail`. */
function knownKeys(fields: ReadFields): string[] {
  const detail = fields.get('version_detail')?.value;
  return isJsonObject(detail) ? [...KNOWN_KEYS, 'version_detail'] : KNOWN_KEYS;
}

function reportShape(
  reader: DocumentReader,
  node: ReadNode,
  shape: Shape,
): void {
  const { writtenIn, isOlder, unknownSchema, oldKeys } = shape;
  if (unknownSchema !== undefined) {
    reader.report('manifest-schema-unknown', node, { schema: unknownSchema });
  }
  if (isOlder && writtenIn !== CURRENT_SHAPE) {
    reader.report('manifest-older-shape', node, { shape: writtenIn });
  }
  for (const [old, key] of oldKeys) {
    reader.report('manifest-old-key', node, { old, key });
  }
}

function readName(
  reader: DocumentReader,
  root: ReadNode,
  node: ReadNode | undefined,
): string | undefined {
  const value = node?.value;
  if (!node || value === null || value === '') {
    reader.reportFatal('manifest-name-missing', node ?? root);
    return undefined;
  }
  if (typeof value !== 'string') {
    const data = { field: 'name', actual: kindOf(node.value) };
    reader.reportFatal('manifest-field-type', node, {
      ...data,
      expected: 'string',
    });
    return undefined;
  }
  const placeholder = findPlaceholder(value);
  if (placeholder !== undefined) {
    const data = { field: 'name', placeholder };
    reader.reportFatal('manifest-placeholder', node, data);
    return undefined;
  }
  if (hasToken(value)) {
    reader.reportFatal('manifest-secret', node, { field: 'name' });
    return undefined;
  }
  const { length } = value;
  const isName =
    length >= NAME_LENGTH.min &&
    length <= NAME_LENGTH.max &&
    NAME_PATTERN.test(value);
  if (!isName) {
    reader.reportFatal('manifest-name-invalid', node, { name: value });
  }
  return isName ? value : undefined;
}

function readTexts(
  reader: DocumentReader,
  root: ReadNode,
  fields: ReadFields,
): Pick<Manifest, '$schema' | 'title' | 'description' | 'websiteUrl'> {
  const description = readProse(reader, fields.get('description'), {
    field: 'description',
    max: DESCRIPTION_MAX,
  });
  if (!fields.has('description')) {
    reader.report('manifest-field-missing', root, { field: 'description' });
  }
  return {
    $schema: readSchema(reader, fields.get('$schema')),
    title: readProse(reader, fields.get('title'), {
      field: 'title',
      max: TITLE_MAX,
    }),
    description: description ?? '',
    websiteUrl: readUrl(reader, fields.get('websiteUrl'), {
      field: 'websiteUrl',
    }),
  };
}

/** A URL, or a path to a schema beside the file, for the author's editor. */
function readSchema(
  reader: DocumentReader,
  node: ReadNode | undefined,
): string | undefined {
  const field = '$schema';
  const text = readText(reader, node, { field, max: URL_MAX });
  const scheme = text === undefined ? undefined : schemeOf(text);
  const allowed = ['http', 'https'];
  if (node && scheme !== undefined && !allowed.includes(scheme)) {
    reader.report('manifest-url-scheme', node, { field, scheme, allowed });
    return undefined;
  }
  return text;
}

function readProse(
  reader: DocumentReader,
  node: ReadNode | undefined,
  rules: { field: string; max: number },
): string | undefined {
  const text = readText(reader, node, rules);
  const placeholder = text && findProsePlaceholder(text);
  if (node && placeholder) {
    const data = { field: rules.field, placeholder };
    reader.report('manifest-placeholder', node, data);
  }
  return text;
}

function readParts(reader: DocumentReader, fields: ReadFields, shape: Shape) {
  return {
    repository: readRepository(reader, fields.get('repository')),
    icons: readIcons(reader, fields.get('icons')),
    packages: readPackages(reader, fields.get('packages'), {
      isOlderShape: shape.isOlder,
    }),
    remotes: readRemotes(reader, fields.get('remotes')),
  };
}

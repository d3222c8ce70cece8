import {
  DocumentReader,
  ReadFields,
  ReadNode,
  dropUndefined,
  unknownFields,
} from '../documentReader';
import {
  readChoice,
  readList,
  readText,
  readUrl,
  reportPlaceholder,
} from './fields';
import { readArguments, readNamedInputs } from './inputs';
import { findPlaceholder } from './placeholders';
import {
  IDENTIFIER_MAX,
  OLD_KEYS,
  PACKAGE_TRANSPORTS,
  REGISTRY_TYPES,
  SHA256_PATTERN,
  TRANSPORT_URL_PATTERN,
  VERSION_MAX,
} from './serverRules';
import { ManifestPackage, ManifestTransport } from './types';
import { isVersionRange } from './version';

const KNOWN_KEYS = [
  'registryType',
  'identifier',
  'version',
  'registryBaseUrl',
  'fileSha256',
  'runtimeHint',
  'transport',
  'runtimeArguments',
  'packageArguments',
  'environmentVariables',
];

/** Old names of registries. */
const OLD_REGISTRIES: Readonly<Record<string, string>> = {
  docker: 'oci',
  'docker-hub': 'oci',
  dockerhub: 'oci',
};

/** How packages are read. */
export interface ReadPackagesOptions {
  /** Older shapes knew no transport: their packages talk over stdio. */
  isOlderShape: boolean;
}

/** Reads the packages; those without registry or identifier are left out. */
export function readPackages(
  reader: DocumentReader,
  node: ReadNode | undefined,
  options: ReadPackagesOptions,
): ManifestPackage[] | undefined {
  const packages = readList(reader, node, {
    field: 'packages',
    read: (item, index) => {
      const entry = readPackage(reader, item, options);
      if (typeof entry === 'string') {
        const data = { list: 'packages', number: index + 1, field: entry };
        reader.report('manifest-entry-left-out', item, data);
        return undefined;
      }
      return entry;
    },
  });
  reader.subject = undefined;
  return packages;
}

/** @returns the package, or the name of the field that keeps it from being one */
function readPackage(
  reader: DocumentReader,
  node: ReadNode,
  options: ReadPackagesOptions,
): ManifestPackage | string {
  reader.subject = undefined;
  const fields = reader.readFields(node, OLD_KEYS.package);
  if (!fields) {
    return 'object';
  }
  const identifier = readText(reader, fields.get('identifier'), {
    field: 'identifier',
    isConcrete: true,
    max: IDENTIFIER_MAX,
  });
  if (identifier === undefined) {
    return 'identifier';
  }
  reader.subject = `package:${identifier}`;
  const registryType = readRegistryType(reader, fields.get('registryType'));
  if (registryType === undefined) {
    return 'registryType';
  }
  return dropUndefined({
    ...unknownFields(fields, KNOWN_KEYS),
    registryType,
    identifier,
    version: readPackageVersion(reader, fields.get('version')),
    ...readSource(reader, fields, registryType === 'mcpb' ? node : undefined),
    transport: readTransport(reader, { node, fields, options }),
    ...readRuntime(reader, fields),
  });
}

function readRegistryType(
  reader: DocumentReader,
  node: ReadNode | undefined,
): string | undefined {
  const text = readText(reader, node, { field: 'registryType' });
  if (!node || text === undefined) {
    return undefined;
  }
  const value = Object.hasOwn(OLD_REGISTRIES, text)
    ? OLD_REGISTRIES[text]
    : text;
  if (!REGISTRY_TYPES.includes(value)) {
    const data = { value, allowed: REGISTRY_TYPES };
    reader.report('manifest-registry-unknown', node, data);
  }
  return value;
}

function readPackageVersion(
  reader: DocumentReader,
  node: ReadNode | undefined,
): string | undefined {
  const field = 'version';
  const version = readText(reader, node, { field, max: VERSION_MAX });
  if (!node || version === undefined) {
    return undefined;
  }
  if (findPlaceholder(version) !== undefined) {
    reportPlaceholder(reader, node, { field, text: version });
  } else if (isVersionRange(version)) {
    reader.report('manifest-version-range', node, { version });
  }
  return version;
}

/** @param hashed - the package, where its file must have a hash */
function readSource(
  reader: DocumentReader,
  fields: ReadFields,
  hashed: ReadNode | undefined,
) {
  const hashNode = fields.get('fileSha256');
  const hash = readText(reader, hashNode, { field: 'fileSha256' });
  const fileSha256 =
    hash !== undefined && SHA256_PATTERN.test(hash) ? hash : undefined;
  if (hashNode && hash !== undefined && !fileSha256) {
    reader.report('manifest-hash-invalid', hashNode);
  } else if (hashed && !fileSha256) {
    reader.report('manifest-hash-missing', hashed);
  }
  const registryBaseUrl = readUrl(reader, fields.get('registryBaseUrl'), {
    field: 'registryBaseUrl',
  });
  return { registryBaseUrl, fileSha256 };
}

function readRuntime(reader: DocumentReader, fields: ReadFields) {
  return {
    runtimeHint: readText(reader, fields.get('runtimeHint'), {
      field: 'runtimeHint',
    }),
    runtimeArguments: readArguments(
      reader,
      fields.get('runtimeArguments'),
      'runtimeArguments',
    ),
    packageArguments: readArguments(
      reader,
      fields.get('packageArguments'),
      'packageArguments',
    ),
    environmentVariables: readNamedInputs(
      reader,
      fields.get('environmentVariables'),
      'environmentVariables',
    ),
  };
}

function readTransport(
  reader: DocumentReader,
  part: { node: ReadNode; fields: ReadFields; options: ReadPackagesOptions },
): ManifestTransport | undefined {
  const node = part.fields.get('transport');
  if (node) {
    return readGivenTransport(reader, node);
  }
  if (part.options.isOlderShape) {
    return { type: 'stdio' };
  }
  reader.report('manifest-field-missing', part.node, { field: 'transport' });
  return undefined;
}

function readGivenTransport(
  reader: DocumentReader,
  node: ReadNode,
): ManifestTransport | undefined {
  const fields = reader.readFields(node, OLD_KEYS.remote);
  const type = readChoice(reader, fields?.get('type'), {
    field: 'transport.type',
    allowed: PACKAGE_TRANSPORTS,
  });
  if (!fields || type === undefined) {
    const data = { part: 'transport', field: fields ? 'type' : 'object' };
    reader.report('manifest-part-left-out', node, data);
    return undefined;
  }
  if (type !== 'stdio' && !fields.has('url')) {
    reader.report('manifest-field-missing', node, { field: 'transport.url' });
  }
  const url = readUrl(reader, fields.get('url'), {
    field: 'transport.url',
    pattern: TRANSPORT_URL_PATTERN,
  });
  const headers = readNamedInputs(reader, fields.get('headers'), 'headers');
  return dropUndefined({
    ...unknownFields(fields, ['type', 'url', 'headers']),
    type,
    url,
    headers,
  });
}

import {
  DocumentReader,
  ReadFields,
  ReadNode,
  dropUndefined,
} from '../documentReader';
import { schemeOf } from '../scheme';
import {
  ReadEntries,
  readEntries,
  readOptionalObject,
  readOptionalText,
} from './entries';
import { Resource, ResourceTemplate } from './types';

/** Schemes that a browser would run, should anybody make a link of them. */
const UNSAFE_SCHEMES = ['javascript', 'data', 'vbscript'];

/** Reads the resources, in the order of their addresses. */
export function readResources(
  reader: DocumentReader,
  list: ReadNode | undefined,
): ReadEntries<Resource> {
  return readEntries(reader, list, {
    list: 'resources',
    key: 'uri',
    subject: 'resource',
    accepts: (node, uri, number) =>
      isSafe(reader, node, { list: 'resources', uri, number }),
    read: (fields, uri, node): Resource =>
      dropUndefined({ uri, ...readCommon(reader, fields, { uri, node }) }),
  });
}

/** Reads the resource templates, in the order of their addresses. */
export function readResourceTemplates(
  reader: DocumentReader,
  list: ReadNode | undefined,
): ReadEntries<ResourceTemplate> {
  return readEntries(reader, list, {
    list: 'resourceTemplates',
    key: 'uriTemplate',
    subject: 'resource-template',
    accepts: (node, uri, number) =>
      isSafe(reader, node, { list: 'resourceTemplates', uri, number }),
    read: (fields, uriTemplate, node): ResourceTemplate =>
      dropUndefined({
        uriTemplate,
        ...readCommon(reader, fields, { uri: uriTemplate, node }),
      }),
  });
}

function readCommon(
  reader: DocumentReader,
  fields: ReadFields,
  { uri, node }: { uri: string; node: ReadNode },
) {
  const name = readOptionalText(reader, fields, 'name');
  if (!name) {
    reader.report('snapshot-name-assumed', node);
  }
  const annotations = readOptionalObject(reader, fields, 'annotations');
  const isEmpty = annotations && Object.keys(annotations).length === 0;
  return {
    name: name || uri,
    title: readOptionalText(reader, fields, 'title'),
    description: readOptionalText(reader, fields, 'description'),
    mimeType: readOptionalText(reader, fields, 'mimeType'),
    annotations: isEmpty ? undefined : annotations,
  };
}

function isSafe(
  reader: DocumentReader,
  node: ReadNode,
  { list, uri, number }: { list: string; uri: string; number: number },
): boolean {
  const scheme = schemeOf(uri);
  const isUnsafe = scheme !== undefined && UNSAFE_SCHEMES.includes(scheme);
  if (isUnsafe) {
    reader.report('snapshot-uri-unsafe', node, { list, number, scheme });
  }
  return !isUnsafe;
}

import {
  DocumentReader,
  ReadNode,
  dropUndefined,
  unknownFields,
} from '../documentReader';
import { JsonObject } from '../json';
import { readChoice, readList, readText, readUrl } from './fields';
import {
  ICON_SIZE_PATTERN,
  ICON_THEMES,
  ICON_TYPES,
  ICON_URL_MAX,
} from './serverRules';
import { Manifest } from './types';

/** Reads the repository, which needs both its URL and its source. */
export function readRepository(
  reader: DocumentReader,
  node: ReadNode | undefined,
): Manifest['repository'] {
  if (!node) {
    return undefined;
  }
  const fields = reader.readFields(node);
  const text = (field: string) =>
    readText(reader, fields?.get(field), { field: `repository.${field}` });
  const url = readUrl(reader, fields?.get('url'), { field: 'repository.url' });
  const source = text('source');
  if (!fields || url === undefined || source === undefined) {
    const field = url === undefined ? 'url' : 'source';
    reader.report('manifest-part-left-out', node, {
      part: 'repository',
      field: fields ? field : 'object',
    });
    return undefined;
  }
  return dropUndefined({
    ...unknownFields(fields, ['url', 'source', 'id', 'subfolder']),
    url,
    source,
    id: text('id'),
    subfolder: text('subfolder'),
  });
}

/** Reads the icons; those without an https address are left out. */
export function readIcons(
  reader: DocumentReader,
  node: ReadNode | undefined,
): JsonObject[] | undefined {
  return readList(reader, node, {
    field: 'icons',
    read: (item, index) => {
      const icon = readIcon(reader, item);
      if (!icon) {
        const data = { list: 'icons', number: index + 1, field: 'src' };
        reader.report('manifest-entry-left-out', item, data);
      }
      return icon;
    },
  });
}

function readIcon(
  reader: DocumentReader,
  node: ReadNode,
): JsonObject | undefined {
  const fields = reader.readFields(node);
  const src = readUrl(reader, fields?.get('src'), {
    field: 'src',
    max: ICON_URL_MAX,
    allowed: ['https'],
  });
  if (!fields || src === undefined) {
    return undefined;
  }
  const choice = (field: string, allowed: string[]) =>
    readChoice(reader, fields.get(field), { field, allowed });
  const mimeType = choice('mimeType', ICON_TYPES);
  const theme = choice('theme', ICON_THEMES);
  const sizes = readSizes(reader, fields.get('sizes'));
  return {
    ...unknownFields(fields, ['src', 'mimeType', 'theme', 'sizes']),
    src,
    ...(mimeType !== undefined && { mimeType }),
    ...(theme !== undefined && { theme }),
    ...(sizes && { sizes }),
  };
}

function readSizes(
  reader: DocumentReader,
  node: ReadNode | undefined,
): string[] | undefined {
  return readList(reader, node, {
    field: 'sizes',
    read: item => {
      const size = readText(reader, item, { field: 'sizes' });
      if (size === undefined || ICON_SIZE_PATTERN.test(size)) {
        return size;
      }
      const allowed = ['any', 'a size such as 48x48'];
      const data = { field: 'sizes', value: size, allowed };
      reader.report('manifest-value-unknown', item, data);
      return undefined;
    },
  });
}

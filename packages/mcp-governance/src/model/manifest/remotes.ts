import {
  DocumentReader,
  ReadNode,
  dropUndefined,
  unknownFields,
} from '../documentReader';
import { readChoice, readList, readUrl } from './fields';
import { readInputMap, readNamedInputs } from './inputs';
import {
  OLD_KEYS,
  REMOTE_TRANSPORTS,
  TRANSPORT_URL_PATTERN,
} from './serverRules';
import { ManifestRemote } from './types';

/** Reads the remotes; those without usable type or URL are left out. */
export function readRemotes(
  reader: DocumentReader,
  node: ReadNode | undefined,
): ManifestRemote[] | undefined {
  const remotes = readList(reader, node, {
    field: 'remotes',
    read: (item, index) => {
      const remote = readRemote(reader, item);
      if (typeof remote === 'string') {
        const data = { list: 'remotes', number: index + 1, field: remote };
        reader.report('manifest-entry-left-out', item, data);
        return undefined;
      }
      return remote;
    },
  });
  reader.subject = undefined;
  return remotes;
}

/** @returns the remote, or the name of the field that keeps it from being one */
function readRemote(
  reader: DocumentReader,
  node: ReadNode,
): ManifestRemote | string {
  reader.subject = undefined;
  const fields = reader.readFields(node, OLD_KEYS.remote);
  if (!fields) {
    return 'object';
  }
  const url = readUrl(reader, fields.get('url'), {
    field: 'url',
    pattern: TRANSPORT_URL_PATTERN,
  });
  if (url === undefined) {
    return 'url';
  }
  reader.subject = `remote:${url}`;
  const type = readChoice(reader, fields.get('type'), {
    field: 'type',
    allowed: REMOTE_TRANSPORTS,
  });
  if (type === undefined) {
    return 'type';
  }
  return dropUndefined({
    ...unknownFields(fields, ['type', 'url', 'headers', 'variables']),
    type,
    url,
    headers: readNamedInputs(reader, fields.get('headers'), 'headers'),
    variables: readInputMap(reader, fields.get('variables')),
  });
}

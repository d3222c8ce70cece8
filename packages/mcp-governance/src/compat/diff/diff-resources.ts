import { canonicalJson } from '../../model/digest';
import { JsonValue } from '../../model/json';
import { createPointer } from '../../model/pointer';
import { Resource, ResourceTemplate } from '../../model/snapshot/types';
import {
  Change,
  Listed,
  ResourceFieldChange,
  TemplateChange,
} from '../changes';
import type { SnapshotPair } from './diff-snapshots';
import { diffFields, PlacedEntry, TextOwner } from './diff-texts';
import { EntryPair, pairEntries, pairMoved } from './pair-entries';
import { placeWith } from './shown-value';
import { listVariables, originOf, withoutNewQuery } from './uri-template';

/** Differences between the resources and templates of two snapshots. */
export function diffResources(pair: SnapshotPair): Change[] {
  return [...diffAddresses(pair), ...diffTemplates(pair)];
}

function diffAddresses({ before, after }: SnapshotPair): Change[] {
  const { gone, added, common, moved } = pairMoved(
    pairEntries(
      { before: before.resources, after: after.resources },
      '/resources',
      ({ uri }) => uri,
    ),
    (from, to) => from.name === to.name,
  );
  return [
    ...moved.map(createMove),
    ...gone.map(placed => createListed('resource', 'remove', placed)),
    ...added.map(placed => createListed('resource', 'add', placed)),
    ...common.flatMap(each => diffEntry('resource', each)),
  ];
}

function createMove({ before, after }: EntryPair<Resource>): Change {
  const [from, to] = [before.entry.uri, after.entry.uri];
  return {
    kind: 'renamed',
    what: 'resource',
    subject: `resource:${from}`,
    document: 'snapshot',
    before: { pointer: `${before.pointer}/uri`, value: from },
    after: { pointer: `${after.pointer}/uri`, value: to },
    from,
    to,
    spelling: false,
  };
}

function diffTemplates({ before, after }: SnapshotPair): Change[] {
  const { gone, added, common, moved } = pairMoved(
    pairEntries(
      { before: before.resourceTemplates, after: after.resourceTemplates },
      '/resourceTemplates',
      ({ uriTemplate }) => uriTemplate,
    ),
    (from, to) => from.name === to.name,
  );
  return [
    ...moved.map(createTemplateChange),
    ...gone.map(placed => createListed('resource template', 'remove', placed)),
    ...added.map(placed => createListed('resource template', 'add', placed)),
    ...[...common, ...moved].flatMap(each =>
      diffEntry('resource template', each),
    ),
  ];
}

function createTemplateChange({
  before,
  after,
}: EntryPair<ResourceTemplate>): TemplateChange {
  const [from, to] = [before.entry.uriTemplate, after.entry.uriTemplate];
  const [old, next] = [listVariables(from), listVariables(to)];
  return {
    kind: 'template',
    subject: `resource-template:${from}`,
    document: 'snapshot',
    before: placeWith(`${before.pointer}/uriTemplate`, from),
    after: placeWith(`${after.pointer}/uriTemplate`, to),
    from,
    to,
    added: next.filter(name => !old.includes(name)),
    removed: old.filter(name => !next.includes(name)),
    elsewhere: originOf(from) !== originOf(to),
    extended: withoutNewQuery(to, old) === withoutNewQuery(from, old),
  };
}

type Entry = Resource | ResourceTemplate;

function createListed(
  what: Listed,
  action: 'add' | 'remove',
  { entry, pointer }: PlacedEntry<Entry>,
): Change {
  const name = addressOf(entry);
  const place = placeWith(`${pointer}/${fieldOf(entry)}`, name);
  return {
    kind: 'listed',
    what,
    action,
    subject: subjectOf(entry),
    document: 'snapshot',
    ...(action === 'add' ? { after: place } : { before: place }),
    name,
  };
}

function diffEntry(
  of: 'resource' | 'resource template',
  pair: EntryPair<Entry>,
): Change[] {
  const subject = subjectOf(pair.after.entry);
  const owner: TextOwner = { of, subject, document: 'snapshot' };
  return [
    ...diffFields(owner, ['name', 'title', 'description'], pair),
    ...diffField(pair, ['mimeType'], ({ mimeType }) => mimeType),
    ...diffAnnotations(pair),
  ];
}

function diffAnnotations(pair: EntryPair<Entry>): Change[] {
  const keys = new Set(
    [pair.before, pair.after].flatMap(({ entry }) =>
      Object.keys(entry.annotations ?? {}),
    ),
  );
  return [...keys].flatMap(key =>
    diffField(pair, ['annotations', key], ({ annotations = {} }) =>
      Object.hasOwn(annotations, key) ? annotations[key] : undefined,
    ),
  );
}

function diffField(
  { before, after }: EntryPair<Entry>,
  path: string[],
  read: (entry: Entry) => JsonValue | undefined,
): ResourceFieldChange[] {
  const [from, to] = [read(before.entry), read(after.entry)];
  if (canonicalJson([from]) === canonicalJson([to])) {
    return [];
  }
  const key = path[path.length - 1];
  const at = createPointer(path);
  return [
    {
      kind: 'resource-field',
      field: key === 'mimeType' || key === 'audience' ? key : 'other',
      key,
      subject: subjectOf(after.entry),
      document: 'snapshot',
      ...(from !== undefined && {
        before: placeWith(before.pointer + at, from),
        from,
      }),
      ...(to !== undefined && { after: placeWith(after.pointer + at, to), to }),
    },
  ];
}

function fieldOf(entry: Entry): 'uri' | 'uriTemplate' {
  return 'uri' in entry ? 'uri' : 'uriTemplate';
}

function addressOf(entry: Entry): string {
  return 'uri' in entry ? entry.uri : entry.uriTemplate;
}

function subjectOf(entry: Entry): string {
  return 'uri' in entry
    ? `resource:${entry.uri}`
    : `resource-template:${entry.uriTemplate}`;
}

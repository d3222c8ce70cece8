import { ManifestRemote, ParsedManifest } from '../../model/manifest/types';
import { Change, EndpointChange } from '../changes';
import { diffInputs, InputOwner } from './diff-inputs';
import { PlacedEntry } from './diff-texts';
import { EntryLists, EntryPair, pairEntries, pairMoved } from './pair-entries';
import { splitUrl, toOneSpelling } from './url-parts';

type Sameness = (from: ManifestRemote, to: ManifestRemote) => boolean;

/** What makes a remote that went and one that came the same, surest first. */
const SAMENESS: Sameness[] = [
  (from, to) => toOneSpelling(from.url) === toOneSpelling(to.url),
  (from, to) => originOf(from) === originOf(to) && from.type === to.type,
  (from, to) => from.type === to.type,
  (from, to) => originOf(from) === originOf(to),
];

/** Differences in where a server already runs. */
export function diffRemotes(
  before: ParsedManifest,
  after: ParsedManifest,
): Change[] {
  const [old, next] = [before, after].map(
    ({ manifest }) => manifest.remotes ?? [],
  );
  const lists = pairEntries(
    { before: old, after: next },
    '/remotes',
    ({ type, url }) => `${type} ${toOneSpelling(url)}`,
  );
  const { gone, added, common, moved } = pairAll(lists);
  return [
    ...gone.map(placed => createPresence('remove', placed)),
    ...added.map(placed => ({
      ...createPresence('add', placed),
      firstRemote: old.length === 0,
    })),
    ...moved.map(createMove),
    ...[...common, ...moved].flatMap(pair =>
      diffInputs(
        { before: inputsOf(pair.before), after: inputsOf(pair.after) },
        subjectOf(pair.after.entry),
      ),
    ),
  ];
}

function pairAll(lists: EntryLists<ManifestRemote>) {
  let left = { ...lists, moved: [] as EntryPair<ManifestRemote>[] };
  for (const isSame of SAMENESS) {
    const { moved, ...rest } = pairMoved(left, isSame);
    left = { ...rest, moved: [...left.moved, ...moved] };
  }
  return left;
}

function createPresence(
  action: 'add' | 'remove',
  { entry, pointer }: PlacedEntry<ManifestRemote>,
): EndpointChange {
  const place = { pointer: `${pointer}/url`, value: entry.url };
  return {
    kind: 'endpoint',
    what: 'remote',
    action,
    subject: subjectOf(entry),
    document: 'manifest',
    ...(action === 'add'
      ? { after: place, to: entry.url }
      : { before: place, from: entry.url }),
  };
}

function createMove({
  before,
  after,
}: EntryPair<ManifestRemote>): EndpointChange {
  const action = movedIn(before.entry, after.entry);
  const field = action === 'transport' ? 'type' : 'url';
  const [from, to] = [before.entry[field], after.entry[field]];
  return {
    kind: 'endpoint',
    what: 'remote',
    action,
    subject: subjectOf(before.entry),
    document: 'manifest',
    before: { pointer: `${before.pointer}/${field}`, value: from },
    after: { pointer: `${after.pointer}/${field}`, value: to },
    from,
    to,
  };
}

function movedIn(
  from: ManifestRemote,
  to: ManifestRemote,
): 'transport' | 'host' | 'path' {
  if (from.type !== to.type) {
    return 'transport';
  }
  return originOf(from) === originOf(to) ? 'path' : 'host';
}

function inputsOf({
  entry: { headers, variables },
  pointer,
}: PlacedEntry<ManifestRemote>): InputOwner {
  return {
    pointer,
    lists: [{ what: 'header', path: '/headers', inputs: headers }],
    variables,
  };
}

function originOf({ url }: ManifestRemote): string {
  return splitUrl(url).origin;
}

function subjectOf({ url }: ManifestRemote): string {
  return `remote:${url}`;
}

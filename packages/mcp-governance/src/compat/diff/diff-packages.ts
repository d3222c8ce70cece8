import { canonicalJson } from '../../model/digest';
import { createPointer } from '../../model/pointer';
import {
  ManifestInput,
  ManifestPackage,
  ParsedManifest,
} from '../../model/manifest/types';
import { Change, ContractChange, EndpointChange } from '../changes';
import { diffInputs, InputOwner } from './diff-inputs';
import { PlacedEntry } from './diff-texts';
import { EntryPair, pairEntries, pairMoved } from './pair-entries';

/** Fields of a package that changes of their own are about. */
const OWN_CHANGES = [
  'registryType',
  'identifier',
  'version',
  'registryBaseUrl',
  'fileSha256',
  'transport',
  'runtimeArguments',
  'packageArguments',
  'environmentVariables',
];

/** Differences in how a server is installed. */
export function diffPackages(
  before: ParsedManifest,
  after: ParsedManifest,
): Change[] {
  const [old, next] = [before, after].map(
    ({ manifest }) => manifest.packages ?? [],
  );
  const lists = pairEntries(
    { before: old, after: next },
    '/packages',
    entry => `${sourceOf(entry)} ${transportOf(entry)}`,
  );
  const { moved: retold, ...rest } = pairMoved(
    lists,
    (from, to) => sourceOf(from) === sourceOf(to),
  );
  const { gone, added, common, moved } = pairMoved(
    rest,
    (from, to) => transportOf(from) === transportOf(to),
  );
  return [
    ...gone.map(placed => createPresence('remove', placed)),
    ...added.map(placed => createPresence('add', placed)),
    ...[...common, ...retold, ...moved].flatMap(diffPackage),
  ];
}

function diffPackage(pair: EntryPair<ManifestPackage>): Change[] {
  const subject = subjectOf(pair.after.entry);
  const isMoved = sourceOf(pair.before.entry) !== sourceOf(pair.after.entry);
  return [
    ...diffFact(pair, 'source', sourceOf),
    ...diffFact(pair, 'transport', transportOf),
    ...diffFact(pair, 'version', versionOf),
    ...(isMoved ? [] : diffFact(pair, 'digest', digestOf)),
    ...diffInputs(
      { before: inputsOf(pair.before), after: inputsOf(pair.after) },
      subject,
    ),
    ...diffOthers(pair, subject),
  ];
}

const PLACES: Readonly<Record<string, string>> = {
  source: '/identifier',
  transport: '/transport',
  version: '/version',
  digest: '/fileSha256',
};

function diffFact(
  { before, after }: EntryPair<ManifestPackage>,
  action: 'source' | 'transport' | 'version' | 'digest',
  read: (entry: ManifestPackage) => string | undefined,
): EndpointChange[] {
  const [from, to] = [read(before.entry), read(after.entry)];
  if (from === to) {
    return [];
  }
  return [
    {
      kind: 'endpoint',
      what: 'package',
      action,
      subject: subjectOf(after.entry),
      document: 'manifest',
      before: { pointer: placeOf(before, action) },
      after: { pointer: placeOf(after, action) },
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      sameVersion: versionOf(before.entry) === versionOf(after.entry),
    },
  ];
}

/** What a container image is known by stands in its identifier. */
function placeOf(
  { entry, pointer }: PlacedEntry<ManifestPackage>,
  fact: string,
): string {
  const isImage = entry.registryType === 'oci' && fact !== 'transport';
  return pointer + (isImage ? '/identifier' : PLACES[fact]);
}

function createPresence(
  action: 'add' | 'remove',
  { entry, pointer }: PlacedEntry<ManifestPackage>,
): EndpointChange {
  const place = { pointer: `${pointer}/identifier`, value: entry.identifier };
  const name = sourceOf(entry);
  return {
    kind: 'endpoint',
    what: 'package',
    action,
    subject: subjectOf(entry),
    document: 'manifest',
    ...(action === 'add'
      ? { after: place, to: name }
      : { before: place, from: name }),
  };
}

function inputsOf({
  entry,
  pointer,
}: PlacedEntry<ManifestPackage>): InputOwner {
  const { transport, environmentVariables } = entry;
  const { runtimeArguments, packageArguments } = entry;
  const list = (what: string, path: string, inputs?: ManifestInput[]) => ({
    what,
    path,
    inputs,
  });
  return {
    pointer,
    lists: [
      list('header', '/transport/headers', transport?.headers),
      list(
        'environment variable',
        '/environmentVariables',
        environmentVariables,
      ),
      list('runtime argument', '/runtimeArguments', runtimeArguments),
      list('argument', '/packageArguments', packageArguments),
    ],
  };
}

function diffOthers(
  { before, after }: EntryPair<ManifestPackage>,
  subject: string,
): ContractChange[] {
  const isSameTransport =
    transportOf(before.entry) === transportOf(after.entry);
  const [old, next] = [before, after].map(({ entry }) =>
    otherFacts(entry, isSameTransport),
  );
  const keys = new Set([old, next].flatMap(Object.keys));
  return [...keys]
    .filter(key => canonicalJson([old[key]]) !== canonicalJson([next[key]]))
    .map(key => ({
      kind: 'contract',
      field: 'other',
      key,
      subject,
      document: 'manifest',
      before: { pointer: before.pointer + createPointer([key]) },
      after: { pointer: after.pointer + createPointer([key]) },
    }));
}

/**
 * What no change of its own is about. Of the transport, too, unless it is of
 * another type: then all of it is another, which has been said.
 */
function otherFacts(
  entry: ManifestPackage,
  isSameTransport: boolean,
): Record<string, unknown> {
  const { type, headers, ...transport } = entry.transport ?? { type: 'stdio' };
  return {
    ...Object.fromEntries(
      Object.entries(entry).filter(([key]) => !OWN_CHANGES.includes(key)),
    ),
    ...(isSameTransport && { transport }),
  };
}

/** A container image's name, tag and digest, which stand in one text. */
interface ImageParts {
  name: string;
  tag?: string;
  digest?: string;
}

function splitImage(identifier: string): ImageParts {
  const [rest, digest] = identifier.split('@');
  const match = /^(.*):([^/:]+)$/.exec(rest);
  return {
    name: match?.[1] ?? rest,
    ...(match && { tag: match[2] }),
    ...(digest !== undefined && { digest }),
  };
}

function partsOf({ registryType, identifier }: ManifestPackage): ImageParts {
  return registryType === 'oci' ? splitImage(identifier) : { name: identifier };
}

/** Registry and name of a package, without its version. */
function sourceOf(entry: ManifestPackage): string {
  const { registryType, registryBaseUrl } = entry;
  const base = registryBaseUrl === undefined ? '' : ` from ${registryBaseUrl}`;
  return `${registryType}:${partsOf(entry).name}${base}`;
}

function versionOf(entry: ManifestPackage): string | undefined {
  return entry.version ?? partsOf(entry).tag;
}

function digestOf(entry: ManifestPackage): string | undefined {
  return entry.fileSha256 ?? partsOf(entry).digest;
}

function transportOf({ transport }: ManifestPackage): string {
  return transport?.type ?? 'stdio';
}

function subjectOf(entry: ManifestPackage): string {
  return `package:${partsOf(entry).name}`;
}

import { canonicalJson } from '../../model/digest';
import { createPointer } from '../../model/pointer';
import { ParsedManifest } from '../../model/manifest/types';
import { Change, ContractChange } from '../changes';
import { diffFields, TextOwner } from './diff-texts';
import { placeWith } from './shown-value';

/** Fields that changes of their own are about, or that say nothing to callers. */
const OWN_CHANGES = [
  '$schema',
  '_meta',
  'version',
  'title',
  'description',
  'remotes',
  'packages',
];

const FIELDS = ['name', 'websiteUrl', 'repository', 'icons'] as const;

const OWNER: TextOwner = {
  of: 'server',
  subject: 'server',
  document: 'manifest',
};

/** Differences in what a manifest says of the server as a whole. */
export function diffDetails(
  before: ParsedManifest,
  after: ParsedManifest,
): Change[] {
  const [old, next] = [before.manifest, after.manifest];
  const keys = new Set([...Object.keys(old), ...Object.keys(next)]);
  return [
    ...diffFields(OWNER, ['title', 'description'], {
      before: { entry: old, pointer: '' },
      after: { entry: next, pointer: '' },
    }),
    ...[...keys]
      .filter(key => !OWN_CHANGES.includes(key))
      .flatMap(key => diffKey(key, old[key], next[key])),
  ];
}

function diffKey(key: string, old: unknown, next: unknown): ContractChange[] {
  if (canonicalJson([old]) === canonicalJson([next])) {
    return [];
  }
  const pointer = createPointer([key]);
  const [from, to] = [old, next].map(value =>
    value === undefined ? undefined : JSON.parse(JSON.stringify(value)),
  );
  return [
    {
      kind: 'contract',
      field: FIELDS.find(field => field === key) ?? 'other',
      key,
      subject: 'server',
      document: 'manifest',
      ...(from !== undefined && { before: placeWith(pointer, from), from }),
      ...(to !== undefined && { after: placeWith(pointer, to), to }),
    },
  ];
}

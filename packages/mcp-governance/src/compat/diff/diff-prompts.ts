import { Prompt, PromptArgument } from '../../model/snapshot/types';
import { Change, PromptArgumentChange } from '../changes';
import { compareWords } from '../similar-text';
import { isRespelled } from './diff-tools';
import type { SnapshotPair } from './diff-snapshots';
import { diffFields, PlacedEntry, TextOwner } from './diff-texts';
import { EntryPair, pairEntries, pairMoved } from './pair-entries';

/** Differences between the prompts of two snapshots. */
export function diffPrompts({ before, after }: SnapshotPair): Change[] {
  const { gone, added, common, moved } = pairMoved(
    pairEntries(
      { before: before.prompts, after: after.prompts },
      '/prompts',
      ({ name }) => name,
    ),
    isRenamedPrompt,
  );
  return [
    ...moved.map(createRename),
    ...gone.map(placed => createListed('remove', placed)),
    ...added.map(placed => createListed('add', placed)),
    ...common.flatMap(diffPrompt),
  ];
}

/** Respelt; or with the same arguments and saying nearly the same. */
function isRenamedPrompt(from: Prompt, to: Prompt): boolean {
  const [old, next] = [from, to].map(({ arguments: all = [] }) =>
    all
      .map(({ name }) => name)
      .sort()
      .join(' '),
  );
  return (
    isRespelled(from.name, to.name) ||
    (old === next &&
      compareWords(from.description ?? '', to.description ?? '') >= 0.6)
  );
}

function createRename({ before, after }: EntryPair<Prompt>): Change {
  const [from, to] = [before.entry.name, after.entry.name];
  return {
    kind: 'renamed',
    what: 'prompt',
    subject: `prompt:${from}`,
    document: 'snapshot',
    before: { pointer: `${before.pointer}/name`, value: from },
    after: { pointer: `${after.pointer}/name`, value: to },
    from,
    to,
    spelling: isRespelled(from, to),
  };
}

function createListed(
  action: 'add' | 'remove',
  { entry, pointer }: PlacedEntry<Prompt>,
): Change {
  const place = { pointer: `${pointer}/name`, value: entry.name };
  return {
    kind: 'listed',
    what: 'prompt',
    action,
    subject: `prompt:${entry.name}`,
    document: 'snapshot',
    ...(action === 'add' ? { after: place } : { before: place }),
    name: entry.name,
    prompt: entry,
  };
}

function diffPrompt(pair: EntryPair<Prompt>): Change[] {
  const subject = `prompt:${pair.after.entry.name}`;
  const owner: TextOwner = { of: 'prompt', subject, document: 'snapshot' };
  return [
    ...diffFields(owner, ['description', 'title'], pair),
    ...diffArguments(pair, subject),
  ];
}

function diffArguments(
  { before, after }: EntryPair<Prompt>,
  subject: string,
): Change[] {
  const { gone, added, common } = pairEntries(
    {
      before: before.entry.arguments ?? [],
      after: after.entry.arguments ?? [],
    },
    '',
    ({ name }) => name,
  );
  const at = {
    before: `${before.pointer}/arguments`,
    after: `${after.pointer}/arguments`,
  };
  return [
    ...gone.map(placed =>
      createArgument('remove', subject, { at, before: placed }),
    ),
    ...added.map(placed =>
      createArgument('add', subject, { at, after: placed }),
    ),
    ...common.flatMap(pair => diffArgument(pair, subject, at)),
  ];
}

interface ArgumentSides {
  /** Pointers of the lists. */
  at: { before: string; after: string };
  before?: PlacedEntry<PromptArgument>;
  after?: PlacedEntry<PromptArgument>;
}

function createArgument(
  action: PromptArgumentChange['action'],
  subject: string,
  { at, before, after }: ArgumentSides,
): PromptArgumentChange {
  const argument = (after ?? before)?.entry ?? { name: '' };
  return {
    kind: 'prompt-argument',
    action,
    argument,
    subject,
    document: 'snapshot',
    ...(before && { before: { pointer: at.before + before.pointer } }),
    ...(after && { after: { pointer: at.after + after.pointer } }),
  };
}

function diffArgument(
  pair: EntryPair<PromptArgument>,
  subject: string,
  at: ArgumentSides['at'],
): Change[] {
  const [old, next] = [pair.before, pair.after].map(
    ({ entry }) => entry.required === true,
  );
  const owner: TextOwner = {
    of: 'prompt argument',
    subject,
    document: 'snapshot',
    path: pair.after.entry.name,
  };
  const placed = {
    before: { ...pair.before, pointer: at.before + pair.before.pointer },
    after: { ...pair.after, pointer: at.after + pair.after.pointer },
  };
  return [
    ...(old === next
      ? []
      : [createArgument(next ? 'require' : 'relax', subject, { at, ...pair })]),
    ...diffFields(owner, ['description', 'title'], placed),
  ];
}

import { canonicalJson } from '../../model/digest';
import { createPointer } from '../../model/pointer';
import { ManifestInput } from '../../model/manifest/types';
import { InputChange } from '../changes';

/** An input of a remote or package, and where it stands. */
interface PlacedInput {
  what: string;
  name: string;
  input: ManifestInput;
  pointer: string;
}

/** Inputs of one sort. */
export interface InputList {
  /** What the inputs are, for example `header`. */
  what: string;
  /** Pointer of the list within its owner. */
  path: string;
  inputs: ManifestInput[] | undefined;
}

/** What has inputs, and where it stands. */
export interface InputOwner {
  pointer: string;
  lists: InputList[];
  /** Variables of its URL. */
  variables?: Record<string, ManifestInput>;
}

/** Facts of an input that changes of their own are about. */
const OWN_CHANGES = ['name', 'isRequired', 'isSecret', 'choices', 'variables'];

const EMPTY: PlacedInput = { what: '', name: '', input: {}, pointer: '' };

/** Differences between the inputs of one remote or package in two versions. */
export function diffInputs(
  { before, after }: { before: InputOwner; after: InputOwner },
  subject: string,
): InputChange[] {
  const [old, next] = [before, after].map(indexInputs);
  const keys = new Set([...old.keys(), ...next.keys()]);
  return [...keys].flatMap(key =>
    diffInput({ before: old.get(key), after: next.get(key), subject }),
  );
}

interface InputSides {
  before?: PlacedInput;
  after?: PlacedInput;
  subject: string;
}

function diffInput(sides: InputSides): InputChange[] {
  const { before, after } = sides;
  if (!before || !after) {
    return [createChange(sides, after ? 'add' : 'remove')];
  }
  return [
    ...diffFlag(sides, ['require', 'relax'], isRequired),
    ...diffFlag(sides, ['hide', 'expose'], ({ isSecret }) => isSecret === true),
    ...diffChoices(sides, before.input, after.input),
    ...diffFields(sides, before.input, after.input),
  ];
}

function diffFlag(
  sides: InputSides,
  [on, off]: [InputChange['action'], InputChange['action']],
  read: (input: ManifestInput) => boolean,
): InputChange[] {
  const [from, to] = [sides.before, sides.after].map(
    placed => placed !== undefined && read(placed.input),
  );
  return from === to ? [] : [createChange(sides, to ? on : off)];
}

function diffChoices(
  sides: InputSides,
  { choices: old }: ManifestInput,
  { choices: next }: ManifestInput,
): InputChange[] {
  if (!old || !next) {
    return old === next ? [] : [createChange(sides, next ? 'narrow' : 'widen')];
  }
  const [had, has] = [new Set(old), new Set(next)];
  const lost = old.filter(choice => !has.has(choice));
  const gained = next.filter(choice => !had.has(choice));
  return [
    ...(lost.length > 0
      ? [{ ...createChange(sides, 'narrow'), choices: lost }]
      : []),
    ...(gained.length > 0
      ? [{ ...createChange(sides, 'widen'), choices: gained }]
      : []),
  ];
}

function diffFields(
  sides: InputSides,
  old: ManifestInput,
  next: ManifestInput,
): InputChange[] {
  const fields = new Set([...Object.keys(old), ...Object.keys(next)]);
  return [...fields]
    .filter(field => !OWN_CHANGES.includes(field))
    .filter(
      field => canonicalJson([old[field]]) !== canonicalJson([next[field]]),
    )
    .map(field => ({ ...createChange(sides, 'change'), field }));
}

function createChange(
  { before, after, subject }: InputSides,
  action: InputChange['action'],
): InputChange {
  const { name, what, input } = after ?? before ?? EMPTY;
  return {
    kind: 'input',
    action,
    name,
    what,
    required: isRequired(input),
    subject,
    document: 'manifest',
    ...(before && { before: { pointer: before.pointer } }),
    ...(after && { after: { pointer: after.pointer } }),
  };
}

function isRequired(input: ManifestInput): boolean {
  return (
    input.isRequired === true &&
    input.value === undefined &&
    input.default === undefined
  );
}

function indexInputs(owner: InputOwner): Map<string, PlacedInput> {
  const index = new Map<string, PlacedInput>();
  for (const placed of listInputs(owner)) {
    const key = keyOf(placed);
    if (!index.has(key)) {
      index.set(key, placed);
    }
  }
  return index;
}

/** Letter case does not tell headers apart (RFC 9110, section 5.1). */
function keyOf({ what, name }: PlacedInput): string {
  return `${what} ${what === 'header' ? name.toLowerCase() : name}`;
}

function listInputs({ lists, variables, pointer }: InputOwner): PlacedInput[] {
  return [
    ...lists.flatMap(({ what, path, inputs = [] }) =>
      inputs.flatMap((input, index) =>
        withVariables({
          what,
          name: nameOf(input, index),
          input,
          pointer: `${pointer}${path}/${index}`,
        }),
      ),
    ),
    ...listVariables(variables, `${pointer}/variables`),
  ];
}

/** Arguments by position have no name; their hint, value or place tells them apart. */
function nameOf(
  { name, valueHint, value }: ManifestInput,
  index: number,
): string {
  const hint = typeof valueHint === 'string' ? valueHint : value;
  return name ?? hint ?? `number ${index + 1}`;
}

function withVariables(placed: PlacedInput): PlacedInput[] {
  return [
    placed,
    ...listVariables(placed.input.variables, `${placed.pointer}/variables`),
  ];
}

function listVariables(
  variables: Record<string, ManifestInput> | undefined,
  pointer: string,
): PlacedInput[] {
  return Object.entries(variables ?? {}).flatMap(([name, input]) =>
    withVariables({
      what: 'variable',
      name,
      input,
      pointer: pointer + createPointer([name]),
    }),
  );
}

import { canonicalJson } from '../../model/digest';
import { JsonObject } from '../../model/json';
import { Change } from '../changes';
import { decide, decideEdits } from '../schema/decide-edits';
import { diffSchemas, MAX_DIFFERENCES } from '../schema/diff-schemas';
import { hasLongText, LONG_TEXT } from '../schema/has-long-text';
import { normalizeSchema } from '../schema/normalize-schema';
import { EditDecision, SchemaEdit } from '../schema/types';
import { CompatibilityOptions } from '../types';
import { diffDialects } from './diff-dialects';
import type { ToolPair } from './diff-tools';
import { diffValidity } from './diff-validity';
import {
  createEditChange,
  createPresence,
  createTextChange,
  createWholeChange,
  EditChange,
  ToolSchemas,
} from './schema-changes';

/** An annotation tells no value from another, so inclusion is not asked. */
const UNASSERTED: EditDecision = { relation: 'included', equal: true };

/** Differences in what a tool takes and in what it returns. */
export function diffToolSchemas(
  pair: ToolPair,
  options: CompatibilityOptions,
): Change[] {
  return [
    ...diffSide(pair, 'input', options),
    ...diffSide(pair, 'output', options),
  ];
}

function diffSide(
  { before, after }: ToolPair,
  direction: 'input' | 'output',
  { formatAssertion }: CompatibilityOptions,
): Change[] {
  const field = direction === 'input' ? 'inputSchema' : 'outputSchema';
  const [old, next] = [before.tool[field], after.tool[field]];
  const oldPointer = `${before.pointer}/${field}`;
  const newPointer = `${after.pointer}/${field}`;
  const tool = after.tool.name;
  if (!old || !next) {
    return old === next
      ? []
      : [
          createPresence({
            direction,
            tool,
            ...(old && { oldPointer }),
            ...(next && { newPointer }),
          }),
        ];
  }
  if (isSame(old, next)) {
    return [];
  }
  return diffPair({
    direction,
    before: old,
    after: next,
    formatAssertion,
    tool,
    oldPointer,
    newPointer,
  });
}

/** Read in the same way, the same schema has the same text nearly always. */
function isSame(left: JsonObject, right: JsonObject): boolean {
  return (
    JSON.stringify(left) === JSON.stringify(right) ||
    canonicalJson(left) === canonicalJson(right)
  );
}

/** What an invalid schema takes cannot be told: no more is said than that it is one. */
function diffPair(schemas: ToolSchemas): Change[] {
  const lost = diffValidity(schemas);
  if (hasLongText(schemas.before) || hasLongText(schemas.after)) {
    return lost ?? judgeWhole(schemas, LONG_TEXT);
  }
  const [before, after] = [schemas.before, schemas.after].map(normalizeSchema);
  const differences = diffSchemas(before, after);
  if (differences.length > MAX_DIFFERENCES) {
    return lost ?? judgeWhole(schemas, `more than ${MAX_DIFFERENCES} changes`);
  }
  const all = differences.flatMap(({ edit }) => (edit ? [edit] : []));
  const [notes, edits] = partition(all, ({ kind }) => kind === 'annotation');
  const texts = differences.flatMap(({ text }) => (text ? [text] : []));
  const dialects = diffDialects(schemas);
  return [
    ...(lost ??
      (edits.length + dialects.length > 0
        ? judgeEdits(schemas, { before, edits, dialects })
        : judgeUnseen(schemas))),
    ...notes.map(note => createEditChange(schemas, note, UNASSERTED)),
    ...texts.map(text => createTextChange(schemas, text)),
  ];
}

function partition<T>(
  items: T[],
  isFirst: (item: T) => boolean,
): [first: T[], others: T[]] {
  return [items.filter(isFirst), items.filter(item => !isFirst(item))];
}

/**
 * Where schemas read alike once normalized, inclusion still has the last word:
 * of the two as published. That it cannot tell is news only of a schema that
 * has become unreadable.
 */
function judgeUnseen(schemas: ToolSchemas): Change[] {
  const whole = decide(schemas);
  const isReadable = (schema: JsonObject) =>
    decide({ ...schemas, before: schema, after: schema }).relation ===
    'included';
  const isNews =
    whole.relation === 'not-included' ||
    (whole.relation === 'undecided' &&
      isReadable(schemas.before) &&
      !isReadable(schemas.after));
  return isNews ? [createWholeChange(schemas, whole)] : [];
}

/** Too much has changed to say what; that it breaks can still be shown. */
function judgeWhole(schemas: ToolSchemas, reason: string): Change[] {
  const whole = decide(schemas);
  return [
    createWholeChange(
      schemas,
      whole.relation === 'not-included'
        ? whole
        : { relation: 'undecided', equal: false, reason },
    ),
  ];
}

interface Edits {
  /** The older schema, normalized. */
  before: JsonObject;
  edits: SchemaEdit[];
  /** A change of dialect, which means nothing where both say the same. */
  dialects: Change[];
}

function judgeEdits(
  schemas: ToolSchemas,
  { before, edits, dialects }: Edits,
): Change[] {
  const {
    whole,
    edits: decisions,
    explained,
  } = decideEdits(schemas, before, edits);
  const changes = edits.map((edit, index) =>
    createEditChange(schemas, edit, decisions[index]),
  );
  return [
    ...(whole.equal ? [] : dialects),
    ...dropAbsorbed(changes),
    ...(explained || whole.relation === 'included'
      ? []
      : [createWholeChange(schemas, whole)]),
  ];
}

/** Where a value's type is another now, what else its keywords say is beside the point. */
function dropAbsorbed(changes: EditChange[]): EditChange[] {
  const retyped = new Set(
    changes
      .filter(
        ({ edit, decision }) =>
          edit.keyword === 'type' && decision.relation === 'not-included',
      )
      .map(({ edit }) => edit.at.join('/')),
  );
  return changes.filter(
    ({ edit }) =>
      edit.keyword === 'type' ||
      !['keyword', 'enum'].includes(edit.kind) ||
      !retyped.has(edit.at.join('/')),
  );
}

import { ChangePlace, Change, SchemaChange } from '../changes';
import { SchemaPair } from '../schema/decide-edits';
import { toRawPointer } from '../schema/raw-pointer';
import { SchemaText } from '../schema/spot';
import { EditDecision, PatchStep, SchemaEdit } from '../schema/types';
import { rateText } from '../text-tier';

/** A value longer than this, as JSON, is not shown. */
const MAX_SHOWN = 2_000;

/** What the two versions of a tool take and return. */
export interface ToolSchemas extends SchemaPair {
  tool: string;
  /** Pointers of the schemas in their snapshots. */
  oldPointer: string;
  newPointer: string;
}

interface Presence {
  direction: 'input' | 'output';
  tool: string;
  oldPointer?: string;
  newPointer?: string;
}

/** The fact that a schema came or went. */
export function createPresence({
  direction,
  tool,
  oldPointer,
  newPointer,
}: Presence): SchemaChange {
  return {
    kind: 'schema',
    direction,
    tool,
    action: newPointer === undefined ? 'remove' : 'add',
    subject: `tool:${tool}`,
    document: 'snapshot',
    ...(oldPointer !== undefined && { before: { pointer: oldPointer } }),
    ...(newPointer !== undefined && { after: { pointer: newPointer } }),
  };
}

/** The fact of one edit, with what inclusion says of it. */
export function createEditChange(
  schemas: ToolSchemas,
  edit: SchemaEdit,
  decision: EditDecision,
) {
  const { before, after } = edit;
  const word = edit.keyword === '' ? [] : [edit.keyword];
  const name = edit.keyword === 'properties' && edit.name ? [edit.name] : [];
  const to = edit.renamedTo === undefined ? name : [edit.renamedTo];
  const places = {
    ...((before !== undefined || name.length === 0) && {
      before: placeOf(schemas, 'before', {
        path: [...edit.at, ...word, ...name],
        value: before,
      }),
    }),
    ...((after !== undefined || name.length === 0) && {
      after: placeOf(schemas, 'after', {
        path: [...edit.newAt, ...word, ...to],
        value: after,
      }),
    }),
  };
  return {
    kind: 'schema-edit' as const,
    direction: schemas.direction,
    tool: schemas.tool,
    subject: `tool:${schemas.tool}`,
    document: 'snapshot' as const,
    ...places,
    edit,
    decision,
  };
}

function placeOf(
  schemas: ToolSchemas,
  side: 'before' | 'after',
  { path, value }: PatchStep,
): ChangePlace {
  const root = side === 'before' ? schemas.oldPointer : schemas.newPointer;
  const isShown =
    value !== undefined && JSON.stringify(value).length <= MAX_SHOWN;
  return {
    pointer: root + toRawPointer(schemas[side], path),
    ...(isShown && { value }),
  };
}

/** What {@link createEditChange} makes. */
export type EditChange = ReturnType<typeof createEditChange>;

/** The fact that the schemas differ as a whole. */
export function createWholeChange(
  schemas: ToolSchemas,
  decision: EditDecision,
): Change {
  return {
    kind: 'schema-whole',
    direction: schemas.direction,
    tool: schemas.tool,
    subject: `tool:${schemas.tool}`,
    document: 'snapshot',
    before: { pointer: schemas.oldPointer },
    after: { pointer: schemas.newPointer },
    decision,
  };
}

/** The fact that a text for people and agents differs. */
export function createTextChange(
  schemas: ToolSchemas,
  text: SchemaText,
): Change {
  const { at, newAt, path, field, before, after } = text;
  return {
    kind: 'text',
    of: schemas.direction,
    subject: `tool:${schemas.tool}`,
    document: 'snapshot',
    field,
    path,
    ...(before !== undefined && {
      before: placeOf(schemas, 'before', { path: at, value: before }),
    }),
    ...(after !== undefined && {
      after: placeOf(schemas, 'after', { path: newAt, value: after }),
    }),
    ...rateText(before, after),
  };
}

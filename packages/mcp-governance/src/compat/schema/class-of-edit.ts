import { isJsonObject } from '../../model/documentReader';
import { JsonValue } from '../../model/json';
import { CheckAction } from '../types';
import { BOUNDS } from './bounds';
import { EditDecision, SchemaEdit } from './types';

/** What kind of thing an edit touches, and what it does to it. */
export interface EditClass {
  kind: string;
  action: CheckAction;
}

/** An edit, and what else decides its class. */
export interface DecidedEdit {
  direction: 'input' | 'output';
  edit: SchemaEdit;
  decision: EditDecision;
}

/** Keywords that ask more of the value where they appear. */
const CONDITIONS = new Set([
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'dependentRequired',
  'dependentSchemas',
  'dependencies',
]);

const OPENNESS = new Set(['additionalProperties', 'unevaluatedProperties']);

/**
 * The one class of an edit, which decides what check speaks of it; `undefined`
 * leaves it to the fallback. An edit that both narrows and widens has the class
 * that is worse for the direction.
 */
export function classOfEdit(decided: DecidedEdit): EditClass | undefined {
  const { direction, edit } = decided;
  switch (edit.kind) {
    case 'property-added':
      return direction === 'input' && edit.required
        ? { kind: 'required property', action: 'add' }
        : { kind: 'property', action: 'add' };
    case 'property-removed':
      return { kind: 'property', action: 'remove' };
    case 'property-renamed':
      return { kind: 'property name', action: 'change' };
    case 'required-added':
      return { kind: 'requiredness', action: 'tighten' };
    case 'required-removed':
      return { kind: 'requiredness', action: 'loosen' };
    case 'default':
    case 'format':
    case 'header':
    case 'annotation':
      return { kind: edit.kind, action: 'change' };
    case 'branch-added':
      return { kind: nameBranch(edit), action: 'add' };
    case 'branch-removed':
      return { kind: nameBranch(edit), action: 'remove' };
    case 'enum':
      return classOfEnum(decided);
    default:
      return classOfKeyword(decided);
  }
}

function nameBranch({ keyword }: SchemaEdit): string {
  return keyword === 'allOf' ? 'condition' : 'alternative';
}

function classOfEnum({ direction, edit }: DecidedEdit): EditClass | undefined {
  const { before, after, lost = [], gained = [] } = edit;
  const [narrows, widens] = [
    before === undefined || lost.length > 0,
    after === undefined || gained.length > 0,
  ];
  if (!narrows && !widens) {
    return undefined;
  }
  const tightens = direction === 'input' ? narrows : !widens;
  return { kind: 'enum', action: tightens ? 'tighten' : 'loosen' };
}

function classOfKeyword(decided: DecidedEdit): EditClass | undefined {
  const { edit } = decided;
  if (edit.kind !== 'keyword') {
    return undefined;
  }
  if (edit.keyword === 'type') {
    return { kind: 'type', action: isTypeWider(edit) ? 'loosen' : 'tighten' };
  }
  if (BOUNDS.has(edit.keyword)) {
    return classOfBound(decided);
  }
  if (OPENNESS.has(edit.keyword)) {
    return classOfOpenness(edit);
  }
  return CONDITIONS.has(edit.keyword) ? classOfCondition(edit) : undefined;
}

/** Every type of the older list is one of the newer, an integer being a number. */
function isTypeWider({ before, after }: SchemaEdit): boolean {
  const [old, next] = [before, after].map(toList);
  return (
    after === undefined ||
    (before !== undefined &&
      old.every(
        type =>
          next.includes(type) ||
          (type === 'integer' && next.includes('number')),
      ))
  );
}

function toList(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [value ?? ''];
}

/** Which way a bound goes is what inclusion says; one that changes nothing has no class. */
function classOfBound({
  direction,
  decision: { relation, equal },
}: DecidedEdit): EditClass | undefined {
  const keeps = relation === 'included';
  const loosens = direction === 'input' ? keeps : !keeps;
  return equal
    ? undefined
    : { kind: 'bound', action: loosens ? 'loosen' : 'tighten' };
}

function classOfOpenness({ before, after }: SchemaEdit): EditClass | undefined {
  const [old, next] = [before, after].map(rateOpenness);
  return old === next
    ? undefined
    : { kind: 'unnamed members', action: next > old ? 'loosen' : 'tighten' };
}

/** None, such as a schema says, any. */
function rateOpenness(value: JsonValue | undefined): number {
  if (value === false) {
    return 0;
  }
  return isJsonObject(value) && Object.keys(value).length > 0 ? 1 : 2;
}

function classOfCondition({
  before,
  after,
}: SchemaEdit): EditClass | undefined {
  if (before === undefined) {
    return { kind: 'condition', action: 'add' };
  }
  return after === undefined
    ? { kind: 'condition', action: 'remove' }
    : undefined;
}

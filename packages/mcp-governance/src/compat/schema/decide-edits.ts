import { relate, RelateOptions, RelateResult } from 'schema-compat';
import { isJsonObject } from '../../model/documentReader';
import { JsonObject, JsonValue } from '../../model/json';
import { applyPatch } from './apply-patch';
import { hasLongText, LONG_TEXT } from './has-long-text';
import { EditDecision, SchemaEdit } from './types';

/** Two schemas of the same tool. */
export interface SchemaPair {
  direction: 'input' | 'output';
  /** As published. */
  before: JsonObject;
  after: JsonObject;
  formatAssertion: boolean;
  /** Steps of each search; absent: as many as inclusion takes by itself. */
  steps?: number;
}

/** All searches for the edits of one schema, together. */
const MAX_STEPS = 2_000_000;

/** What inclusion says of the whole change and of each edit. */
export interface SchemaDecisions {
  whole: EditDecision;
  edits: EditDecision[];
  /** Some edit accounts for what the whole breaks. */
  explained: boolean;
}

const EQUAL: EditDecision = { relation: 'included', equal: true };

/**
 * Asks inclusion of the change as a whole, and of each edit as if it were the
 * only one. A witness is kept only where it breaks the real change as well, so
 * that an edit which another one makes good again counts for nothing.
 *
 * @param normalized - the older schema, in which the edits' patches are made
 */
export function decideEdits(
  pair: SchemaPair,
  normalized: JsonObject,
  edits: SchemaEdit[],
): SchemaDecisions {
  const whole = decide(pair);
  if (whole.equal) {
    return { whole, edits: edits.map(() => whole), explained: true };
  }
  const steps = Math.min(200_000, Math.floor(MAX_STEPS / edits.length));
  const decisions = edits.map(edit =>
    decideEdit({ ...pair, steps }, normalized, { edit, whole }),
  );
  return {
    whole,
    edits: decisions,
    explained: decisions.some(each => each.relation === whole.relation),
  };
}

function decideEdit(
  pair: SchemaPair,
  normalized: JsonObject,
  { edit, whole }: { edit: SchemaEdit; whole: EditDecision },
): EditDecision {
  const alone = decide({
    ...pair,
    before: normalized,
    after: applyPatch(normalized, edit.patch),
  });
  if (alone.relation === 'not-included') {
    return breaksReally(pair, alone.witness) ? alone : EQUAL;
  }
  if (alone.relation === 'undecided' && whole.relation === 'included') {
    return { relation: 'included', equal: false };
  }
  return alone;
}

/** What inclusion says of a change as a whole. */
export function decide(pair: SchemaPair): EditDecision {
  if (hasLongText(pair.before) || hasLongText(pair.after)) {
    return { relation: 'undecided', equal: false, reason: LONG_TEXT };
  }
  const forth = relatePair(pair);
  return {
    relation: forth.relation,
    equal: forth.relation === 'included' && isEqual(pair),
    ...(forth.witness !== undefined && { witness: toJson(forth.witness) }),
    ...(forth.relation === 'undecided' && { reason: reasonOf(forth) }),
  };
}

/** Every value of what is sent is one of what is taken. */
function relatePair(pair: SchemaPair): RelateResult {
  const { direction, before, after } = pair;
  const options: RelateOptions = {
    ...optionsOf(pair),
    contentModel: 'declared',
  };
  return direction === 'input'
    ? relate(toCallers(before), after, options)
    : relate(after, before, { ...options, tolerantReader: true });
}

function optionsOf({ formatAssertion, steps }: SchemaPair): RelateOptions {
  return {
    formatAssertion,
    ...(steps !== undefined && { budget: { steps } }),
  };
}

function isEqual(pair: SchemaPair): boolean {
  const { direction, before, after } = pair;
  const options = optionsOf(pair);
  const [old, next] = [before, after].map(schema =>
    direction === 'input' ? toCallers(schema) : schema,
  );
  return (
    relate(old, next, options).relation === 'included' &&
    relate(next, old, options).relation === 'included'
  );
}

/**
 * An input schema whose root names nothing means no arguments. What it requires
 * it names, described or not.
 */
export function toCallers(schema: JsonObject): JsonObject {
  const { properties, patternProperties, required, ...others } = schema;
  const names =
    (Array.isArray(required) && required.length > 0) ||
    [properties, patternProperties].some(
      each => isJsonObject(each) && Object.keys(each).length > 0,
    );
  const isPlain = Object.keys(others).every(keyword =>
    ['type', '$schema', 'title', 'description'].includes(keyword),
  );
  return names || !isPlain
    ? schema
    : { ...schema, additionalProperties: false };
}

/** Whether a witness of one edit breaks the change as published, too. */
function breaksReally(
  { direction, before, after, formatAssertion }: SchemaPair,
  witness: JsonValue | undefined,
): boolean {
  const [sent, taken] =
    direction === 'input' ? [before, after] : [after, before];
  const holds = (schema: JsonObject) =>
    relate({ const: witness ?? null }, schema, { formatAssertion }).relation;
  return holds(sent) === 'included' && holds(taken) === 'not-included';
}

function reasonOf({ reasons }: RelateResult): string {
  const [reason] = reasons.filter(({ keyword }) => keyword !== undefined);
  return reason
    ? `${reason.keyword ?? reason.code} at ${reason.a ?? reason.b ?? ''}`
    : reasons[0]?.code ?? 'unknown';
}

/** A plain value, such as JSON has. */
function toJson(witness: unknown): JsonValue {
  return JSON.parse(JSON.stringify(witness));
}

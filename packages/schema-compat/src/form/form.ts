import { isSame, JsonValue } from '../json/json';
import { Document } from '../read/document';
import { RelateOptions } from '../types';
import { toWhole, Whole } from './inlined';
import { kindBits, kindsOf, number } from './kinds';
import { Plain } from './plain';
import { refute } from './refute';
import { asWritten, Comparison, isWithin } from './within';

const maxSteps = 20_000;

/** What the form of two schemas shows: guesses are to be confirmed. */
export type Shown =
  | { readonly kind: 'equal' | 'proved' }
  | { readonly kind: 'guesses'; readonly values: readonly JsonValue[] };

/**
 * Looks for the plainest proofs and counter-examples, keyword by keyword, so
 * that the usual edits of a schema need no search. Undefined where that shows
 * nothing.
 */
export function compareForms(
  documents: { readonly a: Document; readonly b: Document },
  options: RelateOptions,
): Shown | undefined {
  const { a, b } = documents;
  const from = toWhole(a);
  if (!from) return undefined;
  if (a.dialect === b.dialect && isSame(a.root, b.root)) {
    return { kind: 'equal' };
  }
  const to = toWhole(b);
  return to && compareWholes(from, to, options);
}

function compareWholes(
  from: Whole,
  to: Whole,
  options: RelateOptions,
): Shown | undefined {
  const comparison: Comparison = {
    formatAssertion: options.formatAssertion ?? false,
    declared: options.contentModel === 'declared',
    steps: maxSteps,
  };
  const reading = {
    declared: comparison.declared,
    open: options.tolerantReader ?? false,
  };
  const [a, b] = [from.schema, to.schema];
  if (isWithin(a, b, { comparison, reading })) {
    const isBack = isWithin(b, a, { comparison, reading: asWritten });
    return { kind: isBack ? 'equal' : 'proved' };
  }
  if (reading.open) return undefined;
  const value = refute(a, b, { comparison: afresh(comparison), reading });
  const likely = value === undefined ? simplest(a) : [value];
  const divides = from.divides || to.divides;
  const values = divides ? likely.filter(isSafe) : likely;
  return { kind: 'guesses', values };
}

function afresh(comparison: Comparison): Comparison {
  return { ...comparison, steps: maxSteps };
}

/** Values that say little, of the kinds that a schema may take. */
export function simplest(schema: Plain): JsonValue[] {
  const kinds = kindsOf(schema);
  const values: JsonValue[] = [];
  if (kinds & kindBits.null) values.push(null);
  if (kinds & kindBits.boolean) values.push(false);
  if (kinds & number) values.push(0);
  if (kinds & kindBits.string) values.push('');
  if (kinds & kindBits.array) values.push([]);
  if (kinds & kindBits.object) values.push({});
  return values;
}

/** Validators that divide in floating point judge multiples each in their way. */
function isSafe(value: JsonValue): boolean {
  return !/[1-9]/.test(JSON.stringify(value));
}

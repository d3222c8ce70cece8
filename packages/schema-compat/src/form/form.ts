import { isSame, JsonValue } from '../json/json';
import { Document } from '../read/document';
import { RelateOptions } from '../types';
import { isPlain } from './plain';
import { refute } from './refute';
import { asWritten, Comparison, isWithin } from './within';

const maxSteps = 20_000;

/** What the form of two schemas shows: a guess is to be confirmed. */
export type Shown =
  | { readonly kind: 'equal' | 'proved' }
  | { readonly kind: 'guess'; readonly value: JsonValue };

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
  const [from, to] = [a.root, b.root];
  if (!isPlain(from, a.dialect)) return undefined;
  if (a.dialect === b.dialect && isSame(from, to)) return { kind: 'equal' };
  if (!isPlain(to, b.dialect)) return undefined;
  const comparison: Comparison = {
    formatAssertion: options.formatAssertion ?? false,
    declared: options.contentModel === 'declared',
    steps: maxSteps,
  };
  const reading = {
    declared: comparison.declared,
    open: options.tolerantReader ?? false,
  };
  if (isWithin(from, to, { comparison, reading })) {
    const isBack = isWithin(to, from, { comparison, reading: asWritten });
    return { kind: isBack ? 'equal' : 'proved' };
  }
  if (reading.open) return undefined;
  const value = refute(from, to, { comparison, reading });
  if (value === undefined || !isSafe(value, [from, to])) return undefined;
  return { kind: 'guess', value };
}

/** Validators that divide in floating point judge multiples each in their way. */
function isSafe(value: JsonValue, schemas: readonly unknown[]): boolean {
  return (
    !/[1-9]/.test(JSON.stringify(value)) ||
    !JSON.stringify(schemas).includes('"multipleOf"')
  );
}

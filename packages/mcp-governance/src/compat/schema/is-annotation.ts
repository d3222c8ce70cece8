import { kindOfKeyword } from '../../model/snapshot/schemaKeywords';
import { BOUNDS } from './bounds';

/**
 * Keywords that hold data and say which values are valid, or which schema is
 * meant; those that hold schemas or sets are known by that.
 */
const ASSERTIONS = new Set([
  '$schema',
  '$ref',
  '$dynamicRef',
  '$dynamicAnchor',
  '$recursiveRef',
  '$recursiveAnchor',
  'const',
  'pattern',
  ...BOUNDS,
]);

/**
 * Whether a keyword tells no value from another: one of JSON Schema's own, or
 * one that no draft knows, which validators pass over.
 */
export function isAnnotation(keyword: string): boolean {
  return (
    keyword === 'contentSchema' ||
    (kindOfKeyword(keyword) === 'data' && !ASSERTIONS.has(keyword))
  );
}

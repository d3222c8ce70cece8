import { isJsonObject } from '../../model/documentReader';
import { canonicalJson } from '../../model/digest';
import { JsonObject, JsonValue } from '../../model/json';
import { kindOfKeyword } from '../../model/snapshot/schemaKeywords';
import { resolveRef } from './inline-refs';

/** The schemas that references of two versions lead into. */
export type Roots = Record<'before' | 'after', JsonObject>;

/** Definitions say nothing but where references lead to. */
const DEFINITIONS = new Set(['$defs', 'definitions']);

/** So many pairs of schemas are looked at, and no more. */
const MAX_PAIRS = 20_000;

/** So deep trees are followed, and no deeper. */
const MAX_DEPTH = 300;

/**
 * Whether two schemas are the same once every reference is followed, how often
 * one may have been written out by hand: a pair that is met again is the same
 * unless something else tells them apart.
 */
class Trees {
  readonly #met = new Map<JsonObject, Set<JsonObject>>();
  #pairs = 0;
  #depth = 0;

  constructor(private readonly roots: Roots) {}

  isSame(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
    this.#depth += 1;
    const isSame = this.#depth <= MAX_DEPTH && this.#compare(left, right);
    this.#depth -= 1;
    return isSame;
  }

  #compare(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
    const a = follow(this.roots.before, left);
    const b = follow(this.roots.after, right);
    if (Array.isArray(a) && Array.isArray(b)) {
      return (
        a.length === b.length &&
        a.every((item, index) => this.isSame(item, b[index]))
      );
    }
    if (isJsonObject(a) && isJsonObject(b)) {
      return this.#isMet(a, b) || this.#isAlike(a, b);
    }
    return a === b;
  }

  #isMet(left: JsonObject, right: JsonObject): boolean {
    const met = this.#met.get(left) ?? new Set();
    this.#met.set(left, met);
    const isMet = met.has(right);
    met.add(right);
    return isMet;
  }

  #isAlike(left: JsonObject, right: JsonObject): boolean {
    this.#pairs += 1;
    const [keys, others] = [left, right].map(listKeywords);
    return (
      this.#pairs <= MAX_PAIRS &&
      keys.length === others.length &&
      keys.every(
        keyword =>
          Object.hasOwn(right, keyword) &&
          this.#isSameMember(keyword, left[keyword], right[keyword]),
      )
    );
  }

  #isSameMember(keyword: string, left: JsonValue, right: JsonValue): boolean {
    if (keyword === '$ref') {
      const { before, after } = this.roots;
      const [a, b] = [targetOf(before, left), targetOf(after, right)];
      return a !== undefined && b !== undefined && this.isSame(a, b);
    }
    switch (kindOfKeyword(keyword)) {
      case 'schema':
      case 'unorderedSchemas':
        return this.isSame(left, right);
      case 'schemaMap':
        return this.#isSameMap(left, right);
      default:
        return canonicalJson(left) === canonicalJson(right);
    }
  }

  #isSameMap(left: JsonValue, right: JsonValue): boolean {
    if (!isJsonObject(left) || !isJsonObject(right)) {
      return false;
    }
    const names = Object.keys(left);
    return (
      names.length === Object.keys(right).length &&
      names.every(
        name =>
          Object.hasOwn(right, name) && this.isSame(left[name], right[name]),
      )
    );
  }
}

/** Whether following references alone tells the two apart from nothing. */
export function isSameTree(
  left: JsonObject,
  right: JsonObject,
  roots: Roots,
): boolean {
  return new Trees(roots).isSame(left, right);
}

/** A schema that is nothing but a reference is what it leads to. */
function follow(
  root: JsonObject,
  value: JsonValue | undefined,
): JsonValue | undefined {
  let current = value;
  for (let hops = 0; hops < 20; hops += 1) {
    const target =
      isJsonObject(current) && listKeywords(current).join() === '$ref'
        ? targetOf(root, current.$ref)
        : undefined;
    if (target === undefined) {
      break;
    }
    current = target;
  }
  return current;
}

function targetOf(root: JsonObject, ref: JsonValue): JsonValue | undefined {
  if (ref === '#') {
    return root;
  }
  return typeof ref === 'string' ? resolveRef(root, ref) : undefined;
}

function listKeywords(schema: JsonObject): string[] {
  return Object.keys(schema).filter(keyword => !DEFINITIONS.has(keyword));
}

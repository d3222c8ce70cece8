import { hasName } from '../graph/graph';
import { Literal, NameSet, typeBits } from '../graph/nodes';
import { Outcome, Search } from './search';

/** Names without a name of their own, told apart by the patterns they match. */
export interface NameClass {
  /** Literals on the name as a string. */
  readonly name: readonly Literal[];
  readonly matched: ReadonlySet<string>;
}

const maxPatterns = 8;

function isNameless(set: NameSet): boolean {
  return !set.others && set.patterns.length === 0;
}

/** Whether the names of a class are in a set. */
export function hasClass(set: NameSet, { matched }: NameClass): boolean {
  if (isNameless(set)) return false;
  return set.patterns.some(pattern => matched.has(pattern)) !== set.others;
}

/** The classes of names outside `known`; undefined where there are too many. */
export function nameClasses(
  search: Search,
  sets: readonly NameSet[],
  { known, keys }: { readonly known: string[]; readonly keys: Literal[] },
): NameClass[] | undefined {
  const { graph } = search;
  const patterns = [...new Set(sets.flatMap(set => set.patterns))].sort();
  if (patterns.length > maxPatterns) return undefined;
  const base = [
    graph.type(typeBits.string),
    graph.enumeration(known) ^ 1,
    ...keys,
  ];
  let classes: NameClass[] = [{ name: base, matched: new Set() }];
  for (const pattern of patterns) {
    const literal = graph.pattern(pattern);
    classes = classes
      .flatMap(({ name, matched }) => [
        { name: [...name, literal ^ 1], matched },
        { name: [...name, literal], matched: new Set([...matched, pattern]) },
      ])
      .filter(({ name }) => search.satisfy(name).kind !== 'empty');
  }
  return classes;
}

/** Another name of a class. */
export function freshName(
  search: Search,
  { name }: NameClass,
  used: Iterable<string>,
): Outcome {
  const { graph } = search;
  return search.satisfy([...name, graph.enumeration([...used]) ^ 1]);
}

/** Whether a set has a name; where a pattern is beyond us, `otherwise`. */
export function hasNameOr(
  set: NameSet,
  name: string,
  otherwise: boolean,
): boolean {
  return hasName(set, name) ?? otherwise;
}

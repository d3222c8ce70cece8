import { formatSamples, isFormatted } from '../evaluate/formats';
import { Literal } from '../graph/nodes';
import { lengthOf } from '../json/json';
import { matches } from '../regex/nfa';
import { findString, Language } from '../regex/language';
import { empty, Outcome, Search, unknown } from './search';

interface Strings {
  readonly language: Language;
  readonly formats: readonly (readonly [string, boolean])[];
}

function collect(search: Search, literals: Iterable<Literal>): Strings {
  const yes: string[] = [];
  const no: string[] = [];
  const excluded: string[] = [];
  const formats: [string, boolean][] = [];
  let min = 0;
  let max = Infinity;
  for (const literal of literals) {
    const node = search.graph.node(literal);
    const negated = (literal & 1) === 1;
    if (node.kind === 'pattern') (negated ? no : yes).push(node.source);
    if (node.kind === 'format') formats.push([node.name, !negated]);
    if (node.kind === 'enum' && negated) {
      for (const value of node.values) {
        if (typeof value === 'string') excluded.push(value);
      }
    }
    if (node.kind === 'size') {
      const isMin = (node.side === 'min') !== negated;
      const shift = negated ? 1 : 0;
      if (isMin) min = Math.max(min, node.count + shift);
      else max = Math.min(max, node.count - shift);
    }
  }
  return { language: { yes, no, excluded, min, max }, formats };
}

function isIn({ language, formats }: Strings, text: string): boolean {
  const length = lengthOf(text);
  return (
    length >= language.min &&
    length <= language.max &&
    !language.excluded.includes(text) &&
    language.yes.every(pattern => matches(pattern, text) === true) &&
    language.no.every(pattern => matches(pattern, text) === false) &&
    formats.every(([name, wanted]) => isFormatted(name, text) === wanted)
  );
}

function open(search: Search, literals: Iterable<Literal>): Outcome {
  for (const literal of literals) {
    const { kind } = search.graph.node(literal);
    if (kind === 'pattern') search.note('unsupported-pattern', literal);
    if (kind === 'format') search.note('unsupported-format', literal);
  }
  return unknown;
}

/** A string that is of all literals. */
export function solveString(
  search: Search,
  literals: Iterable<Literal>,
): Outcome {
  const strings = collect(search, literals);
  const found = findString(strings.language, () => search.spend());
  if (found.kind === 'empty') return empty;
  if (found.kind === 'found' && strings.formats.length === 0) {
    return { kind: 'found', value: found.text };
  }
  const sample = formatSamples().find(text => isIn(strings, text));
  if (sample !== undefined) return { kind: 'found', value: sample };
  return open(search, literals);
}

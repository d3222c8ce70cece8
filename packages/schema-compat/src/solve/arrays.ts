import { Literal } from '../graph/nodes';
import { JsonValue } from '../json/json';
import { Arrays, collectArrays, tailOf } from './arrayLiterals';
import { ArraySearch } from './arraySearch';
import { empty, Outcome, Search, unknown } from './search';

/** Tries each pair of places that could hold the same item. */
function solveRepeated(search: Search, all: Arrays): Outcome {
  const tail = tailOf(all);
  let open = false;
  for (let j = 1; j <= tail + 1; j += 1) {
    for (let i = 0; i < j; i += 1) {
      const outcome = solvePair(search, all, [i, j]);
      if (outcome.kind === 'found') return outcome;
      if (outcome.kind === 'unknown') open = true;
    }
  }
  return open ? unknown : empty;
}

function solvePair(
  search: Search,
  all: Arrays,
  [i, j]: readonly [number, number],
): Outcome {
  const onto = (from: number, to: number) => [
    ...[...all.at, ...all.someAt].flatMap(placed =>
      placed.index === from ? [{ index: to, of: placed.of }] : [],
    ),
    ...all.from.flatMap(placed =>
      placed.index <= from && placed.index > to
        ? [{ index: to, of: placed.of }]
        : [],
    ),
  ];
  const joined: Arrays = {
    ...all,
    repeated: false,
    min: Math.max(all.min, j + 1),
    at: [...all.at, ...onto(j, i), ...onto(i, j)],
  };
  const outcome = new ArraySearch(search, joined, [i, j]).run();
  if (outcome.kind !== 'found' || !Array.isArray(outcome.value)) return outcome;
  const items: JsonValue[] = [...outcome.value];
  items[j] = items[i];
  return { kind: 'found', value: items };
}

/** An array that is of all literals. */
export function solveArray(
  search: Search,
  literals: Iterable<Literal>,
): Outcome {
  const all = collectArrays(search, literals);
  if (all.unique && all.repeated) return empty;
  return all.repeated
    ? solveRepeated(search, all)
    : new ArraySearch(search, all).run();
}

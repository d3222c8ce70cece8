import { Entry, ToolEntry } from '../Entry';
import { Fleet } from '../Fleet';
import { ToolPair } from '../types';
import { assign } from './assign';

/** From which likeness on two tools do the same. */
const alike = 0.55;
/** How telling a word must be for tools to be alike by it. */
const telling = 0.25;

/** The tools of two servers, matched one to one. */
export interface Alignment {
  readonly tools: readonly ToolPair[];
  /** How many tools the server with fewer has. */
  readonly outOf: number;
}

function sum(fleet: Fleet, terms: Iterable<string>): number {
  let total = 0;
  for (const term of terms) total += fleet.weigh(term);
  return total;
}

function shared<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): T[] {
  return [...left].filter(item => right.has(item));
}

/** Weighted overlap of two sets of terms: 0 to 1, or nothing to compare. */
function compareTerms(
  fleet: Fleet,
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
): number | undefined {
  if (left.size === 0 || right.size === 0) return undefined;
  const both = sum(fleet, shared(left, right));
  const all = sum(fleet, left) + sum(fleet, right);
  return all === 0 ? undefined : (2 * both) / all;
}

function toPlainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Parameters of one name count whole, those of another type half. */
function compareInputs(
  left: ToolEntry['inputs'],
  right: ToolEntry['inputs'],
): number | undefined {
  if (left.size === 0 || right.size === 0) return undefined;
  const types = new Map(
    [...right].map(([name, type]) => [toPlainName(name), type]),
  );
  let both = 0;
  for (const [name, type] of left) {
    const other = types.get(toPlainName(name));
    if (other !== undefined) both += other === type ? 1 : 0.5;
  }
  return both / (left.size + right.size - Math.floor(both));
}

function average(parts: [value: number | undefined, weight: number][]): number {
  let total = 0;
  let weights = 0;
  for (const [value, weight] of parts) {
    if (value === undefined) continue;
    total += value * weight;
    weights += weight;
  }
  return weights === 0 ? 0 : total / weights;
}

function compareTools(fleet: Fleet, left: ToolEntry, right: ToolEntry): number {
  const common = [
    ...shared(left.nameTerms, right.nameTerms),
    ...shared(left.nameTerms, right.terms),
    ...shared(left.terms, right.nameTerms),
  ];
  if (!common.some(term => fleet.weigh(term) >= telling)) return 0;
  return average([
    [compareTerms(fleet, left.nameTerms, right.nameTerms), 0.6],
    [compareTerms(fleet, left.terms, right.terms), 0.25],
    [compareInputs(left.inputs, right.inputs), 0.15],
  ]);
}

/**
 * Matches the tools of two servers one to one, so that as much as possible is
 * alike, by their words and the shape of their input. Generic words such as
 * `get` match nothing by themselves.
 */
export function alignTools(fleet: Fleet, left: Entry, right: Entry): Alignment {
  const isSwapped = left.tools.length > right.tools.length;
  const [few, many] = isSwapped
    ? [right.tools, left.tools]
    : [left.tools, right.tools];
  const likeness = few.map(one =>
    many.map(other => compareTools(fleet, one, other)),
  );
  const columns = assign(
    few.length,
    many.length,
    (row, column) => likeness[row][column],
  );
  const tools = columns.flatMap((column, row): ToolPair[] => {
    if (likeness[row][column] < alike) return [];
    const [one, other] = [few[row].name, many[column].name];
    return [
      isSwapped ? { left: other, right: one } : { left: one, right: other },
    ];
  });
  return { tools, outOf: few.length };
}

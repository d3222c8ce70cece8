import { Literal } from '../graph/nodes';
import {
  approximate,
  ceil,
  compare,
  divide,
  floor,
  isMultiple,
  lcm,
  middle,
  Rational,
  times,
  toNumber,
  toRational,
} from '../numeric/rational';
import { empty, Outcome, Search, unknown } from './search';

interface Bound {
  readonly value: Rational;
  readonly exclusive: boolean;
}

interface Numbers {
  min?: Bound;
  max?: Bound;
  readonly multiples: Divisor[];
  readonly notMultiples: Divisor[];
  readonly excluded: Set<number>;
}

/** A divisor, exactly and as validators divide by it. */
interface Divisor {
  readonly of: Rational;
  readonly near: number;
}

function tighten(known: Bound | undefined, next: Bound, sign: 1 | -1): Bound {
  if (!known) return next;
  const order = compare(next.value, known.value) * sign;
  if (order === 0) return next.exclusive ? next : known;
  return order > 0 ? next : known;
}

function collect(search: Search, literals: Iterable<Literal>): Numbers {
  const all: Numbers = {
    multiples: [],
    notMultiples: [],
    excluded: new Set(),
  };
  for (const literal of literals) {
    const node = search.graph.node(literal);
    const negated = (literal & 1) === 1;
    if (node.kind === 'multiple') {
      const divisor = { of: node.of, near: approximate(node.of) };
      (negated ? all.notMultiples : all.multiples).push(divisor);
    }
    if (node.kind === 'bound') {
      const isMin = (node.side === 'min') !== negated;
      const exclusive = node.exclusive !== negated;
      const bound = { value: node.value, exclusive };
      if (isMin) all.min = tighten(all.min, bound, 1);
      else all.max = tighten(all.max, bound, -1);
    }
    if (node.kind === 'enum' && negated) {
      for (const value of node.values) {
        if (typeof value === 'number') all.excluded.add(value);
      }
    }
  }
  return all;
}

function isInside({ min, max }: Numbers, value: Rational): boolean {
  const low = min ? compare(value, min.value) : 1;
  const high = max ? compare(max.value, value) : 1;
  if (low < 0 || high < 0) return false;
  return !(low === 0 && min?.exclusive) && !(high === 0 && max?.exclusive);
}

function isExact(all: Numbers, value: Rational): boolean {
  return (
    isInside(all, value) &&
    all.multiples.every(({ of }) => isMultiple(value, of)) &&
    !all.notMultiples.some(({ of }) => isMultiple(value, of))
  );
}

/** Whether validators that divide in floating point see the same. */
function isRobust(all: Numbers, value: number): boolean {
  const isWhole = ({ near }: Divisor) => {
    const quotient = value / near;
    return Number.isInteger(quotient) && Math.abs(quotient) < 1e21;
  };
  const isFar = ({ near }: Divisor) => {
    const rest = Math.abs(value % near);
    const distance = Math.min(rest, Math.abs(near - rest));
    return distance > 1e-6 && distance / near > 1e-6;
  };
  return all.multiples.every(isWhole) && all.notMultiples.every(isFar);
}

function pick(all: Numbers, candidates: Iterable<Rational>): Outcome {
  for (const candidate of candidates) {
    const value = toNumber(candidate);
    if (
      value !== undefined &&
      !all.excluded.has(value) &&
      isRobust(all, value) &&
      isExact(all, candidate)
    ) {
      return { kind: 'found', value };
    }
  }
  return unknown;
}

const half: Rational = { num: 1n, den: 2n };

function add(a: Rational, b: Rational): Rational {
  return times(middle(a, b), 2n);
}

function* densely(all: Numbers): Generator<Rational> {
  const whole = (k: number) => ({ num: BigInt(k), den: 1n });
  const { min, max } = all;
  const ends = [min?.value, max?.value].flatMap(end => end ?? []);
  const anchors = [whole(0), ...ends];
  const offsets = [0, 1, -1, 0.5, -0.5, 0.25, 1.75, 0.1, -0.1, 1e-3, -1e-3];
  for (const anchor of anchors) {
    for (const offset of offsets) yield add(anchor, toRational(offset));
  }
  for (const { of } of all.notMultiples) {
    for (const anchor of anchors) {
      yield add(times(of, floor(divide(anchor, of))), divide(of, whole(2)));
      yield add(times(of, ceil(divide(anchor, of))), divide(of, whole(3)));
    }
  }
  if (min && max) {
    let point = middle(min.value, max.value);
    for (let i = 0; i < 8; i += 1) {
      yield point;
      point = middle(min.value, point);
    }
  }
  for (const anchor of anchors) {
    for (let k = 0; k <= all.excluded.size + 2; k += 1) {
      yield add(anchor, whole(k));
      yield add(anchor, whole(-k));
      yield add(add(anchor, whole(k)), half);
    }
  }
}

const maxTried = 20_000;
/** How far from the ends of a long grid to look. */
const maxFar = 1_000;

function* steps(low: bigint | undefined, high: bigint | undefined) {
  const near = (k: bigint) =>
    (low === undefined || k >= low) && (high === undefined || k <= high);
  const centres = [0n, low, high].flatMap(k => k ?? []).filter(near);
  const span =
    low === undefined || high === undefined ? BigInt(maxTried) : high - low;
  for (let i = 0n; i <= span && i < BigInt(maxTried); i += 1n) {
    for (const centre of centres) {
      if (near(centre + i)) yield centre + i;
      if (near(centre - i)) yield centre - i;
    }
  }
}

function* head<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const item of items) {
    if (left <= 0) return;
    left -= 1;
    yield item;
  }
}

/** Only the whole multiples of `of` come into question. */
function onGrid(search: Search, all: Numbers, of: Rational): Outcome {
  const low = all.min && ceil(divide(all.min.value, of));
  const high = all.max && floor(divide(all.max.value, of));
  if (low !== undefined && high !== undefined && low > high) return empty;
  if (all.notMultiples.some(other => isMultiple(of, other.of))) return empty;
  const count =
    low === undefined || high === undefined ? Infinity : Number(high - low) + 1;
  const points = function* points() {
    for (const k of steps(low, high)) {
      search.spend();
      yield times(of, k);
    }
  };
  const found = pick(
    all,
    head(points(), count > maxTried ? 200 : maxTried * 4),
  );
  if (found.kind === 'found') return found;
  if (count <= maxTried && isGridEmpty(all, of, [low ?? 0n, high ?? 0n])) {
    return empty;
  }
  return count > maxTried ? pick(all, head(points(), maxFar)) : unknown;
}

/** Tries all points of a short grid exactly. */
function isGridEmpty(
  all: Numbers,
  of: Rational,
  [low, high]: readonly [bigint, bigint],
): boolean {
  for (let k = low; k <= high; k += 1n) {
    const point = times(of, k);
    const value = toNumber(point);
    const excluded = value !== undefined && all.excluded.has(value);
    if (!excluded && isExact(all, point)) return false;
  }
  return true;
}

function isPointEmpty(all: Numbers, point: Rational): boolean {
  const value = toNumber(point);
  const excluded = value !== undefined && all.excluded.has(value);
  return excluded || !isExact(all, point);
}

/** A number that is of all literals. */
export function solveNumber(
  search: Search,
  literals: Iterable<Literal>,
): Outcome {
  const all = collect(search, literals);
  const { min, max, multiples } = all;
  if (min && max) {
    const order = compare(min.value, max.value);
    if (order > 0) return empty;
    if (order === 0 && isPointEmpty(all, min.value)) return empty;
  }
  const grid = multiples.reduce<Rational | undefined>(
    (known, { of }) => (known ? lcm(known, of) : of),
    undefined,
  );
  return grid ? onGrid(search, all, grid) : pick(all, densely(all));
}

import { Literal, NameSet } from '../graph/nodes';
import { JsonValue } from '../json/json';
import {
  freshName,
  hasClass,
  hasNameOr,
  NameClass,
  nameClasses,
} from './names';
import { empty, Outcome, Search, unknown } from './search';

/** A member there must be: with such a name, and such a value. */
interface Wanted {
  readonly names?: NameSet;
  readonly key?: Literal;
  readonly of: readonly Literal[];
}

interface Universal {
  readonly names: NameSet;
  readonly of: Literal;
}

interface Objects {
  readonly universals: Universal[];
  readonly wanted: Wanted[];
  readonly keys: Literal[];
  min: number;
  max: number;
}

function collect(search: Search, literals: Iterable<Literal>): Objects {
  const all: Objects = {
    universals: [],
    wanted: [],
    keys: [],
    min: 0,
    max: Infinity,
  };
  for (const literal of literals) {
    const node = search.graph.node(literal);
    const negated = (literal & 1) === 1;
    if (node.kind === 'every') {
      if (negated) all.wanted.push({ names: node.names, of: [node.of ^ 1] });
      else all.universals.push(node);
    }
    if (node.kind === 'keys') {
      if (negated) all.wanted.push({ key: node.of ^ 1, of: [] });
      else all.keys.push(node.of);
    }
    if (node.kind === 'size') {
      const shift = negated ? 1 : 0;
      if ((node.side === 'min') !== negated) {
        all.min = Math.max(all.min, node.count + shift);
      } else all.max = Math.min(all.max, node.count - shift);
    }
  }
  return all;
}

/** The member chosen for a place: its name once known, and its literals. */
interface Member {
  readonly name?: string;
  readonly from?: NameClass;
  readonly key: readonly Literal[];
  readonly of: readonly Literal[];
}

const universalsPerStep = 16;
const maxFill = 300;
const maxWanted = 400;

/** Chooses members so that all wanted ones are there and the number fits. */
class ObjectSearch {
  private readonly known: string[];
  private readonly classes: NameClass[] | undefined;
  private open = false;

  constructor(private readonly search: Search, private readonly all: Objects) {
    const sets = [...all.universals, ...all.wanted].flatMap(
      ({ names }) => names ?? [],
    );
    const names = sets.flatMap(set => [...set.names, ...set.except]);
    this.known = [...new Set(names)].sort();
    this.classes = nameClasses(search, sets, {
      known: this.known,
      keys: all.keys,
    });
  }

  run(): Outcome {
    if (!this.classes || this.all.wanted.length > maxWanted) return unknown;
    if (this.all.min > this.all.max) return empty;
    const outcome = this.place(this.sorted(), []);
    return outcome.kind === 'empty' && this.open ? unknown : outcome;
  }

  /** Those with fewest choices first. */
  private sorted(): Wanted[] {
    const isSingle = ({ names }: Wanted) =>
      names && !names.others && names.patterns.length === 0 ? 0 : 1;
    return [...this.all.wanted].sort((x, y) => isSingle(x) - isSingle(y));
  }

  private place(
    wanted: readonly Wanted[],
    members: readonly Member[],
  ): Outcome {
    this.search.spend();
    if (members.length > this.all.max) return empty;
    const [next, ...rest] = wanted;
    if (!next) return this.fill(members);
    for (const choice of this.choices(next, members)) {
      const outcome = this.place(rest, choice);
      if (outcome.kind === 'found') return outcome;
      if (outcome.kind === 'unknown') this.open = true;
    }
    return empty;
  }

  /** Every way to have the wanted member among or beside those there are. */
  private *choices(
    wanted: Wanted,
    members: readonly Member[],
  ): Generator<readonly Member[]> {
    for (let i = 0; i < members.length; i += 1) {
      const joined = this.join(members[i], wanted);
      if (joined) yield members.map((member, j) => (i === j ? joined : member));
    }
    for (const name of this.known) {
      if (members.some(member => member.name === name)) continue;
      const joined = this.join(
        { name, key: [], of: this.ofName(name) },
        wanted,
      );
      if (joined) yield [...members, joined];
    }
    for (const from of this.classes ?? []) {
      const joined = this.join(
        { from, key: [], of: this.ofClass(from) },
        wanted,
      );
      if (joined) yield [...members, joined];
    }
  }

  /** The member as it must be to be the wanted one too, unless it cannot. */
  private join(member: Member, wanted: Wanted): Member | undefined {
    this.search.spend(1 / universalsPerStep);
    if (!this.applies(member, wanted)) return undefined;
    const key =
      wanted.key === undefined ? member.key : [...member.key, wanted.key];
    const of = [...member.of, ...wanted.of];
    if (this.isEmpty(of)) return undefined;
    const { from, name } = member;
    if (name !== undefined && !this.keyFits(name, key)) return undefined;
    if (from && this.isEmpty([...from.name, ...key])) return undefined;
    return { ...member, key, of };
  }

  private applies({ name, from }: Member, { names }: Wanted): boolean {
    if (!names) return true;
    if (name !== undefined) return hasNameOr(names, name, true);
    return from !== undefined && hasClass(names, from);
  }

  private keyFits(name: string, key: readonly Literal[]): boolean {
    const literals = [...key, ...this.all.keys];
    return this.search.evaluator.meets(name, literals) !== false;
  }

  private isEmpty(literals: readonly Literal[]): boolean {
    return this.search.satisfy(literals).kind === 'empty';
  }

  private ofName(name: string): Literal[] {
    this.search.spend(this.all.universals.length / universalsPerStep);
    return this.all.universals.flatMap(({ names, of }) =>
      hasNameOr(names, name, false) ? [of] : [],
    );
  }

  private ofClass(from: NameClass): Literal[] {
    return this.all.universals.flatMap(({ names, of }) =>
      hasClass(names, from) ? [of] : [],
    );
  }

  /** Adds members until there are enough, then gives each a name and a value. */
  private fill(members: readonly Member[]): Outcome {
    if (this.all.min > maxFill) return unknown;
    const values = new Map<string, JsonValue>();
    const add = (name: string, of: readonly Literal[]) => {
      const outcome = this.search.satisfy(of);
      if (outcome.kind === 'found') values.set(name, outcome.value);
      return outcome.kind;
    };
    for (const member of this.named(members) ?? []) {
      if (add(member.name, member.of) !== 'found') return unknown;
    }
    if (values.size < members.length) return unknown;
    const left = this.fillNames(values, add) ?? this.fillClasses(values, add);
    if (left) return left;
    return { kind: 'found', value: Object.fromEntries(values) };
  }

  /** Gives each member a name of its own; undefined where that fails. */
  private named(members: readonly Member[]) {
    const used = members.flatMap(({ name }) => name ?? []);
    const named: { readonly name: string; readonly of: readonly Literal[] }[] =
      [];
    for (const { name, from, key, of } of members) {
      if (name !== undefined) named.push({ name, of });
      else if (from) {
        const wanted = { ...from, name: [...from.name, ...key] };
        const fresh = freshName(this.search, wanted, used);
        if (fresh.kind !== 'found' || typeof fresh.value !== 'string') {
          return undefined;
        }
        used.push(fresh.value);
        named.push({ name: fresh.value, of });
      }
    }
    return named;
  }

  private fillNames(
    values: Map<string, JsonValue>,
    add: (name: string, of: readonly Literal[]) => string,
  ): undefined {
    for (const name of this.known) {
      if (values.size >= this.all.min) return undefined;
      if (values.has(name) || !this.keyFits(name, [])) continue;
      if (add(name, this.ofName(name)) === 'unknown') this.open = true;
    }
    return undefined;
  }

  /** Undefined where there are enough members in the end. */
  private fillClasses(
    values: Map<string, JsonValue>,
    add: (name: string, of: readonly Literal[]) => string,
  ): Outcome | undefined {
    for (const from of this.classes ?? []) {
      while (values.size < this.all.min) {
        const fresh = freshName(this.search, from, values.keys());
        if (fresh.kind === 'unknown') this.open = true;
        if (fresh.kind !== 'found' || typeof fresh.value !== 'string') break;
        const kind = add(fresh.value, this.ofClass(from));
        if (kind === 'unknown') this.open = true;
        if (kind !== 'found') break;
      }
    }
    return values.size < this.all.min ? empty : undefined;
  }
}

/** An object that is of all literals. */
export function solveObject(
  search: Search,
  literals: Iterable<Literal>,
): Outcome {
  return new ObjectSearch(search, collect(search, literals)).run();
}

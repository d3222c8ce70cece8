import { Graph } from '../graph/graph';
import { domainOf, Literal, Node, TypeName, typeBits } from '../graph/nodes';
import { typeOf } from '../evaluate/evaluate';

const indices: { readonly [type in TypeName]: number } = {
  null: 0,
  boolean: 1,
  number: 2,
  string: 3,
  array: 4,
  object: 5,
};

/** What is plain of a literal once the type of the value is fixed. */
export class Quick {
  /** By literal and type: 1 for false, 2 for undefined, 3 for true. */
  private readonly known = new Map<number, number>();

  constructor(private readonly graph: Graph) {}

  /** True or false for every value of the type, or undefined. */
  is(literal: Literal, type: TypeName): boolean | undefined {
    const key = (literal >> 1) * 6 + indices[type];
    const known = this.known.get(key) ?? this.decideOnce(key, literal, type);
    if (known === 2) return undefined;
    return (known === 3) !== ((literal & 1) === 1);
  }

  private decideOnce(key: number, literal: Literal, type: TypeName): number {
    const truth = this.decide(this.graph.node(literal), type);
    const known = truth === undefined ? 2 : Number(truth) * 2 + 1;
    this.known.set(key, known);
    return known;
  }

  private decide(node: Node, type: TypeName): boolean | undefined {
    const domain = domainOf(node);
    if (domain !== undefined) return domain === type ? undefined : true;
    switch (node.kind) {
      case 'true':
        return true;
      case 'type':
        return (node.mask & typeBits[type]) !== 0;
      case 'enum':
        return node.values.some(value => typeOf(value) === type)
          ? undefined
          : false;
      case 'all':
        return this.all(node.of, type);
      case 'one':
        return this.one(node.of, type);
      case 'if':
        return this.choose(node, type);
      default:
        return undefined;
    }
  }

  private all(of: readonly Literal[], type: TypeName): boolean | undefined {
    const truths = of.map(part => this.is(part, type));
    if (truths.includes(false)) return false;
    return truths.includes(undefined) ? undefined : true;
  }

  private one(of: readonly Literal[], type: TypeName): boolean | undefined {
    const truths = of.map(part => this.is(part, type));
    const sure = truths.filter(truth => truth === true).length;
    if (sure > 1) return false;
    return truths.includes(undefined) ? undefined : sure === 1;
  }

  private choose(
    node: Extract<Node, { kind: 'if' }>,
    type: TypeName,
  ): boolean | undefined {
    const test = this.is(node.test, type);
    if (test !== undefined) return this.is(test ? node.yes : node.no, type);
    const yes = this.is(node.yes, type);
    return yes === this.is(node.no, type) ? yes : undefined;
  }
}

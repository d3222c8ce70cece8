import { isObject, own } from '../json/json';
import { Document } from '../read/document';
import { isPlain, isSaying, maxDepth, Plain, startWalk, Walk } from './plain';
import { schemasAt } from './within';

type Schema = { readonly [keyword: string]: unknown };

const lists = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const maps = new Set([
  ...['properties', 'patternProperties'],
  ...['dependentSchemas', 'dependencies'],
]);
const singles = new Set([
  ...['additionalProperties', 'propertyNames', 'items', 'contains', 'not'],
  ...['if', 'then', 'else', 'unevaluatedProperties', 'unevaluatedItems'],
]);

/** How many schemas there may be in the end. */
const maxInlined = 4_000;

/** A part in its final form, and how many schemas it has. */
interface Inlined {
  readonly plain: Plain | undefined;
  readonly size: number;
}

/** Puts what references lead to in their places, as long as they do not recur. */
class Inlining {
  private readonly done = new Map<object, Inlined>();
  private readonly active = new Set<object>();
  private size = 0;

  constructor(
    private readonly document: Document,
    private readonly walk: Walk,
  ) {}

  /** The schema without references; undefined where there are some that stay. */
  inline(schema: unknown): Plain | undefined {
    if (typeof schema === 'boolean') return schema;
    if (!isObject(schema)) return undefined;
    const known = this.done.get(schema);
    this.size += known?.size ?? 1;
    const isTooMuch = this.size > maxInlined || this.active.size > maxDepth;
    if (isTooMuch || this.active.has(schema)) return undefined;
    return known ? known.plain : this.enter(schema);
  }

  private enter(schema: Schema): Plain | undefined {
    const before = this.size - 1;
    this.active.add(schema);
    const plain = this.withTarget(schema);
    this.active.delete(schema);
    this.done.set(schema, { plain, size: this.size - before });
    return plain;
  }

  private withTarget(schema: Schema): Plain | undefined {
    const reference = own(schema, '$ref');
    if (typeof reference !== 'string') return this.withParts(schema);
    const target = this.targetOf(reference);
    if (target === undefined || this.document.dialect === 'draft-07') {
      return target;
    }
    const { $ref: _, ...rest } = schema;
    if (!Object.keys(rest).some(isSaying)) return target;
    const said = this.withParts(rest);
    return said && { ...said, allOf: [target, ...schemasAt(said, 'allOf')] };
  }

  private targetOf(reference: string): Plain | undefined {
    const { base } = this.document.start;
    const target = this.document.resolve(reference, base);
    if (!target || target.base !== base) return undefined;
    // A target is a part: what holds only at the root does not hold there.
    this.walk.depth = 1;
    return isPlain(target.raw, this.walk) ? this.inline(target.raw) : undefined;
  }

  private withParts(schema: Schema): Schema | undefined {
    return replaced(schema, (part, keyword) => {
      if (singles.has(keyword)) return this.inline(part);
      if (lists.has(keyword) && Array.isArray(part)) return this.listOf(part);
      return maps.has(keyword) && isObject(part) ? this.mapOf(part) : part;
    });
  }

  private listOf(list: readonly unknown[]): readonly unknown[] | undefined {
    const parts = list.map(item => this.inline(item));
    if (parts.includes(undefined)) return undefined;
    return parts.every((part, i) => part === list[i]) ? list : parts;
  }

  private mapOf(map: Schema): Schema | undefined {
    return replaced(map, part =>
      Array.isArray(part) ? part : this.inline(part),
    );
  }
}

/** With other parts, itself where all stay; undefined where a part is. */
function replaced(
  object: Schema,
  replace: (part: unknown, name: string) => unknown,
): Schema | undefined {
  const entries: [string, unknown][] = [];
  let isOther = false;
  for (const name of Object.keys(object)) {
    const old = object[name];
    if (old === undefined) continue;
    const part = replace(old, name);
    if (part === undefined) return undefined;
    isOther ||= part !== old;
    entries.push([name, part]);
  }
  return isOther ? Object.fromEntries(entries) : object;
}

/** A document as one plain schema, what it refers to in place. */
export interface Whole {
  readonly schema: Plain;
  /** Whether there is a multiple in it. */
  readonly divides: boolean;
}

/** Undefined where the form of a document alone does not say what it means. */
export function toWhole(document: Document): Whole | undefined {
  const walk = startWalk(document.dialect);
  const { root } = document;
  if (!isPlain(root, walk)) return undefined;
  const schema = walk.refers ? new Inlining(document, walk).inline(root) : root;
  return schema === undefined ? undefined : { schema, divides: walk.divides };
}

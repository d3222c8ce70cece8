import { isArray, isObject, JsonObject, JsonValue, own } from '../json/json';
import { Random } from './random';

const strings = ['', 'a', 'ab', 'abc', 'b', 'ba', 'c', 'zz', 'abcde'];

/** Makes values near the limits that two schemas set. */
export class Attacker {
  private readonly numbers = new Set<number>([0, 1, -1, 0.5]);
  private readonly values: JsonValue[] = [null, true, false];
  private readonly names = new Set<string>(['a', 'b', 'ab', 'zz']);

  constructor(
    private readonly random: Random,
    private readonly roots: readonly JsonObject[],
  ) {
    roots.forEach(root => this.learn(root));
  }

  attack(): JsonValue {
    return this.like(this.random.pick(this.roots), 0);
  }

  private learn(value: JsonValue): void {
    if (typeof value === 'number') {
      for (const step of [0, 1, -1, 0.5, -0.5]) this.numbers.add(value + step);
    } else if (isArray(value)) {
      value.forEach(item => {
        if (typeof item === 'string') this.names.add(item);
        this.learn(item);
      });
    } else if (isObject(value)) {
      for (const [keyword, item] of Object.entries(value)) {
        if (keyword === 'const') this.values.push(item);
        if (keyword === 'enum' && isArray(item)) this.values.push(...item);
        if (keyword === 'properties' && isObject(item)) {
          Object.keys(item).forEach(name => this.names.add(name));
        }
        this.learn(item);
      }
    }
  }

  /** A value that a schema may well accept. */
  private like(schema: JsonValue | undefined, depth: number): JsonValue {
    const { random } = this;
    if (depth > 4 || !isObject(schema) || isArray(schema)) return this.any(2);
    if (random.chance(0.1)) return this.any(2);
    const branches = ['allOf', 'anyOf', 'oneOf'].flatMap(keyword => {
      const list = own(schema, keyword);
      return list !== undefined && isArray(list) ? list : [];
    });
    for (const keyword of ['then', 'else', 'if', 'not']) {
      const branch = own(schema, keyword);
      if (branch !== undefined) branches.push(branch);
    }
    if (branches.length > 0 && random.chance(0.4)) {
      return this.like(random.pick(branches), depth + 1);
    }
    const reference = own(schema, '$ref');
    if (typeof reference === 'string') {
      return this.like(this.follow(reference), depth + 1);
    }
    return this.ofType(schema, depth);
  }

  private follow(reference: string): JsonValue | undefined {
    let at: JsonValue | undefined = this.random.pick(this.roots);
    for (const token of reference.split('/').slice(1)) {
      at = isObject(at) && !isArray(at) ? own(at, token) : undefined;
    }
    return at;
  }

  private ofType(schema: JsonObject, depth: number): JsonValue {
    const { random } = this;
    const listed = own(schema, 'enum');
    if (listed !== undefined && isArray(listed) && random.chance(0.7)) {
      return random.pick(listed);
    }
    const type = own(schema, 'type');
    const names = type !== undefined && isArray(type) ? type : [type];
    switch (random.pick(names)) {
      case 'null':
        return null;
      case 'boolean':
        return random.chance(0.5);
      case 'integer':
        return Math.round(random.pick([...this.numbers]));
      case 'number':
        return random.pick([...this.numbers]);
      case 'string':
        return random.pick(strings);
      case 'array':
        return this.array(schema, depth);
      case 'object':
        return this.object(schema, depth);
      default:
        return random.pick([
          this.any(1),
          this.array(schema, depth),
          this.object(schema, depth),
        ]);
    }
  }

  private array(schema: JsonObject, depth: number): JsonValue {
    const tuple = own(schema, 'prefixItems') ?? own(schema, 'items');
    const prefix = tuple !== undefined && isArray(tuple) ? tuple : [];
    const rest = own(schema, 'additionalItems') ?? own(schema, 'items');
    const contained = own(schema, 'contains');
    return Array.from({ length: this.random.below(4) }, (_, i) => {
      if (contained !== undefined && this.random.chance(0.4)) {
        return this.like(contained, depth + 1);
      }
      return this.like(prefix[i] ?? rest, depth + 1);
    });
  }

  private object(schema: JsonObject, depth: number): JsonValue {
    const { random } = this;
    const members = own(schema, 'properties');
    const required = own(schema, 'required');
    const must = required !== undefined && isArray(required) ? required : [];
    const chosen = random.some([...this.names], 0.3);
    const keys = new Set([...chosen, ...must.map(String)]);
    const rest = own(schema, 'additionalProperties');
    return Object.fromEntries(
      [...keys].map(key => {
        const child =
          isObject(members) && !isArray(members)
            ? own(members, key)
            : undefined;
        return [key, this.like(child ?? rest, depth + 1)];
      }),
    );
  }

  private any(depth: number): JsonValue {
    const { random } = this;
    const kind = random.below(depth > 0 ? 5 : 3);
    if (kind === 0) return random.pick(this.values);
    if (kind === 1) return random.pick([...this.numbers]);
    if (kind === 2) return random.pick(strings);
    if (kind === 3) {
      return Array.from({ length: random.below(3) }, () => this.any(depth - 1));
    }
    return Object.fromEntries(
      random
        .some([...this.names], 0.3)
        .map(name => [name, this.any(depth - 1)]),
    );
  }
}

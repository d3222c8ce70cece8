import { JsonObject, JsonValue } from '../json/json';
import { Random } from './random';

export type Dialect = '2020-12' | 'draft-07';

const names = ['a', 'b', 'ab', 'c'];
const patterns = ['^a', 'b$', '^[ab]+$', 'c'];
const texts = ['', 'a', 'ab', 'abc', 'b', 'B', 'ba'];
const numbers = [0, 1, 2, 3, -1, 0.5, 1.5, 10];
const divisors = [1, 2, 3, 0.5, 1.5];
const types = [
  'null',
  'boolean',
  'integer',
  'number',
  'string',
  'array',
  'object',
];

type Draft = { [keyword: string]: JsonValue };

/** Makes small schemas in which every assertion keyword comes up. */
export class SchemaMaker {
  constructor(
    private readonly random: Random,
    private readonly dialect: Dialect,
  ) {}

  private get isNew(): boolean {
    return this.dialect === '2020-12';
  }

  document(): JsonObject {
    const schema = this.object(3);
    if (!this.random.chance(0.2)) return this.headed(schema);
    const defs = this.isNew ? '$defs' : 'definitions';
    const target = this.object(2);
    const recursive: JsonObject = this.random.chance(0.3)
      ? { properties: { a: { $ref: `#/${defs}/x` } } }
      : {};
    const reference = { $ref: `#/${defs}/x` };
    const root: JsonObject = this.random.chance(0.5)
      ? { properties: { a: reference, b: schema } }
      : { anyOf: [reference, schema] };
    return this.headed({
      ...root,
      [defs]: { x: { ...target, ...recursive } },
    });
  }

  headed(schema: JsonObject): JsonObject {
    const $schema = this.isNew
      ? 'https://json-schema.org/draft/2020-12/schema'
      : 'http://json-schema.org/draft-07/schema#';
    return { $schema, ...schema };
  }

  schema(depth: number): JsonValue {
    if (this.random.chance(0.06)) return this.random.chance(0.5);
    return this.object(depth);
  }

  object(depth: number): JsonObject {
    const { random } = this;
    const draft: Draft = {};
    const type = random.pick(types);
    if (random.chance(0.85)) {
      draft.type = random.chance(0.85)
        ? type
        : [...new Set([type, random.pick(types)])];
    }
    if (random.chance(0.75)) this.typed(draft, type, depth);
    else this.typed(draft, random.pick(types), depth);
    if (depth > 0 && random.chance(0.3)) this.combine(draft, depth - 1);
    if (random.chance(0.05)) draft.enum = this.values();
    if (random.chance(0.03)) draft.const = this.value(1);
    return draft;
  }

  value(depth: number): JsonValue {
    const { random } = this;
    const kind = random.below(depth > 0 ? 7 : 5);
    if (kind === 0) return null;
    if (kind === 1) return random.chance(0.5);
    if (kind === 2 || kind === 3) {
      return kind === 2 ? random.pick(numbers) : random.pick(texts);
    }
    if (kind === 4) return random.pick([...numbers, ...texts]);
    if (kind === 5) {
      return Array.from({ length: random.below(3) }, () =>
        this.value(depth - 1),
      );
    }
    return Object.fromEntries(
      random.some(names, 0.4).map(name => [name, this.value(depth - 1)]),
    );
  }

  private values(): JsonValue[] {
    const values = Array.from({ length: 1 + this.random.below(4) }, () =>
      this.value(1),
    );
    const byText = values.map(value => [JSON.stringify(value), value] as const);
    return [...new Map(byText).values()];
  }

  private typed(draft: Draft, type: string, depth: number): void {
    if (type === 'number' || type === 'integer') this.number(draft);
    if (type === 'string') this.text(draft);
    if (type === 'array') this.array(draft, depth - 1);
    if (type === 'object') this.members(draft, depth - 1);
  }

  private number(draft: Draft): void {
    const { random } = this;
    const keywords = [
      'minimum',
      'maximum',
      'exclusiveMinimum',
      'exclusiveMaximum',
    ];
    for (const keyword of random.some(keywords, 0.3)) {
      draft[keyword] = random.pick(numbers);
    }
    if (random.chance(0.25)) draft.multipleOf = random.pick(divisors);
  }

  private text(draft: Draft): void {
    const { random } = this;
    if (random.chance(0.35)) draft.minLength = random.below(4);
    if (random.chance(0.35)) draft.maxLength = random.below(5);
    if (random.chance(0.3)) draft.pattern = random.pick(patterns);
  }

  private array(draft: Draft, depth: number): void {
    const { random } = this;
    const tuple = this.isNew ? 'prefixItems' : 'items';
    const rest = this.isNew ? 'items' : 'additionalItems';
    if (random.chance(0.3)) draft.minItems = random.below(4);
    if (random.chance(0.3)) draft.maxItems = random.below(5);
    if (random.chance(0.25)) draft.uniqueItems = true;
    if (depth < 0) return;
    if (random.chance(0.35)) {
      draft[tuple] = Array.from({ length: 1 + random.below(2) }, () =>
        this.schema(depth),
      );
      if (random.chance(0.5)) draft[rest] = this.schema(depth);
    } else if (random.chance(0.6)) draft.items = this.schema(depth);
    if (random.chance(0.35)) this.contains(draft, depth);
    if (this.isNew && random.chance(0.15)) {
      draft.unevaluatedItems = this.schema(depth);
    }
  }

  private contains(draft: Draft, depth: number): void {
    const { random } = this;
    draft.contains = this.schema(depth);
    if (!this.isNew) return;
    if (random.chance(0.4)) draft.minContains = random.below(3);
    if (random.chance(0.4)) draft.maxContains = 1 + random.below(2);
  }

  private members(draft: Draft, depth: number): void {
    const { random } = this;
    const required = random.some(names, 0.2);
    if (required.length > 0) draft.required = required;
    if (random.chance(0.15)) draft.minProperties = random.below(3);
    if (random.chance(0.15)) draft.maxProperties = random.below(4);
    if (random.chance(0.12)) draft.propertyNames = this.nameSchema();
    if (depth < 0) return;
    const named = random.some(names, 0.4);
    if (named.length > 0) draft.properties = this.map(named, depth);
    const matched = random.some(patterns, 0.1);
    if (matched.length > 0) draft.patternProperties = this.map(matched, depth);
    if (random.chance(0.3)) {
      draft.additionalProperties = random.chance(0.5)
        ? false
        : this.schema(depth);
    }
    this.dependent(draft, depth);
    if (this.isNew && random.chance(0.12)) {
      draft.unevaluatedProperties = random.chance(0.6)
        ? false
        : this.schema(depth);
    }
  }

  private nameSchema(): JsonObject {
    const { random } = this;
    return random.pick<JsonObject>([
      { maxLength: 1 + random.below(2) },
      { pattern: random.pick(patterns) },
      { enum: ['a', 'b', 'zz'] },
    ]);
  }

  private map(keys: readonly string[], depth: number): JsonObject {
    return Object.fromEntries(keys.map(key => [key, this.schema(depth)]));
  }

  private dependent(draft: Draft, depth: number): void {
    const { random } = this;
    const [from, to] = [random.pick(names), random.pick(names)];
    if (random.chance(0.12)) {
      draft[this.isNew ? 'dependentRequired' : 'dependencies'] = {
        [from]: [to],
      };
    } else if (random.chance(0.12)) {
      draft[this.isNew ? 'dependentSchemas' : 'dependencies'] = {
        [from]: this.schema(depth),
      };
    }
  }

  private combine(draft: Draft, depth: number): void {
    const { random } = this;
    const keyword = random.pick(['allOf', 'anyOf', 'oneOf', 'not', 'if']);
    if (keyword === 'not') draft.not = this.schema(depth);
    else if (keyword === 'if') {
      draft.if = this.schema(depth);
      if (random.chance(0.8)) draft.then = this.schema(depth);
      if (random.chance(0.6)) draft.else = this.schema(depth);
    } else {
      draft[keyword] = Array.from({ length: 1 + random.below(3) }, () =>
        this.schema(depth),
      );
    }
  }
}

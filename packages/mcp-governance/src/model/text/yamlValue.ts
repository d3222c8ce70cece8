import {
  Alias,
  Node,
  Pair,
  Scalar,
  isAlias,
  isMap,
  isScalar,
  isSeq,
} from 'yaml';
import { JsonObject, JsonValue } from '../json';
import { redactTokens } from '../secrets';
import { MAX_ALIASED_VALUES } from './limits';
import { TextProblem } from './textProblem';

/** The value of a YAML node; absent after a fault. */
export interface YamlValue {
  value?: JsonValue;
  problems: TextProblem[];
}

/** Narrows a part of a collection to the node it is, if any. */
export function toNode(value: unknown): Node | null {
  return isScalar(value) || isAlias(value) || isMap(value) || isSeq(value)
    ? value
    : null;
}

/** Where a node begins. */
export function offsetOfNode(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

class YamlConverter {
  readonly problems: TextProblem[] = [];
  fault: TextProblem | undefined;
  readonly #maxDepth: number;
  readonly #anchors = new Map<string, Node>();
  readonly #converting = new Set<Node>();
  #aliased = 0;
  #aliasDepth = 0;

  constructor(maxDepth: number) {
    this.#maxDepth = maxDepth;
  }

  convert(node: Node | null, depth: number): JsonValue {
    if (!node || this.fault) {
      return null;
    }
    if (isAlias(node)) {
      return this.#convertAlias(node, depth);
    }
    this.#checkBudget(node);
    // An anchor is known inside its own node, so that a circle is recognised.
    this.#remember(node);
    if (isScalar(node)) {
      return this.#convertScalar(node);
    }
    if (depth >= this.#maxDepth) {
      return this.#stop(node, 'text-too-deep', this.#maxDepth);
    }
    this.#converting.add(node);
    const value = this.#convertCollection(node, depth);
    this.#converting.delete(node);
    return value;
  }

  #stop(node: Node | null, id: TextProblem['id'], limit?: number): null {
    const data: JsonObject = limit === undefined ? {} : { limit };
    this.fault ??= { id, offset: offsetOfNode(node), data };
    return null;
  }

  #remember(node: Node): void {
    if ('anchor' in node && node.anchor && this.#aliasDepth === 0) {
      this.#anchors.set(node.anchor, node);
    }
  }

  #checkBudget(node: Node): void {
    this.#aliased += this.#aliasDepth > 0 ? 1 : 0;
    if (this.#aliased > MAX_ALIASED_VALUES) {
      this.#stop(node, 'yaml-alias-bomb', MAX_ALIASED_VALUES);
    }
  }

  #convertAlias(alias: Alias, depth: number): JsonValue {
    const target = this.#anchors.get(alias.source);
    if (!target || this.#converting.has(target)) {
      return this.#stop(alias, 'yaml-alias');
    }
    this.#aliasDepth += 1;
    const value = this.convert(target, depth);
    this.#aliasDepth -= 1;
    return value;
  }

  #convertScalar(node: Scalar): JsonValue {
    const { value } = node;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      return this.#stop(node, 'yaml-number');
    }
    return typeof value === 'string' ||
      typeof value === 'number' ||
      typeof value === 'boolean'
      ? value
      : null;
  }

  #convertCollection(node: Node, depth: number): JsonValue {
    if (isSeq(node)) {
      return node.items.map(item => this.convert(toNode(item), depth + 1));
    }
    return isMap(node) ? this.#convertMap(node.items, depth) : null;
  }

  #convertMap(pairs: Pair[], depth: number): JsonValue {
    const entries = new Map<string, JsonValue>();
    for (const pair of pairs) {
      const node = toNode(pair.key);
      const key = this.#readKey(node);
      if (entries.has(key)) {
        this.problems.push({
          id: 'text-duplicate-key',
          offset: offsetOfNode(node),
          data: { key: redactTokens(key).slice(0, 100) },
        });
      }
      entries.set(key, this.convert(toNode(pair.value), depth + 1));
    }
    // Own properties only: `__proto__` stays a key like any other.
    return Object.fromEntries(entries);
  }

  #readKey(node: Node | null): string {
    const target = isAlias(node) ? this.#anchors.get(node.source) : node;
    if (!isScalar(target)) {
      this.#stop(node, 'yaml-key');
      return '';
    }
    this.#remember(target);
    return String(target.value);
  }
}

/**
 * Turns a node into a plain value, with an eye of its own on aliases, keys
 * and depth. The first fault ends it.
 */
export function convertYaml(root: Node | null, maxDepth: number): YamlValue {
  const converter = new YamlConverter(maxDepth);
  const value = converter.convert(root, 0);
  return converter.fault
    ? { problems: [converter.fault] }
    : { value, problems: converter.problems };
}

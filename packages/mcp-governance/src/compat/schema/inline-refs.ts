import { isJsonObject } from '../../model/documentReader';
import { JsonObject, JsonValue } from '../../model/json';
import { parsePointer } from '../../model/pointer';

/** A schema that grows beyond this is compared with its references in place. */
const MAX_NODES = 20_000;

/** So is one that gets deeper than this. */
const MAX_DEPTH = 300;

const DEFINITIONS = ['$defs', 'definitions'];

/** Keywords beside a reference that only describe. */
const DESCRIBING = new Set([
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  '$comment',
]);

class TooLarge extends Error {}

class Inliner {
  #nodes = 0;
  #depth = 0;
  #isRecursive = false;
  readonly #isDraft7: boolean;

  constructor(private readonly root: JsonObject) {
    this.#isDraft7 = String(root.$schema).includes('draft-07');
  }

  run(): JsonObject {
    const inlined = this.#copy(dropDefinitions(this.root), []);
    if (!isJsonObject(inlined) || !this.#isRecursive) {
      return isJsonObject(inlined) ? inlined : this.root;
    }
    const kept = DEFINITIONS.filter(keyword =>
      Object.hasOwn(this.root, keyword),
    ).map(keyword => [keyword, this.root[keyword]]);
    return { ...inlined, ...Object.fromEntries(kept) };
  }

  #copy(value: JsonValue, open: readonly string[]): JsonValue {
    this.#nodes += 1;
    this.#depth += 1;
    if (this.#nodes > MAX_NODES || this.#depth > MAX_DEPTH) {
      throw new TooLarge();
    }
    const copied = this.#copyValue(value, open);
    this.#depth -= 1;
    return copied;
  }

  #copyValue(value: JsonValue, open: readonly string[]): JsonValue {
    if (Array.isArray(value)) {
      return value.map(item => this.#copy(item, open));
    }
    if (!isJsonObject(value)) {
      return value;
    }
    return typeof value.$ref === 'string'
      ? this.#follow(value, value.$ref, open)
      : this.#copyMembers(value, open);
  }

  #copyMembers(value: JsonObject, open: readonly string[]): JsonObject {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        this.#copy(member, open),
      ]),
    );
  }

  #follow(schema: JsonObject, ref: string, open: readonly string[]): JsonValue {
    const target = resolveRef(this.root, ref);
    if (target === undefined || open.includes(ref) || ref === '#') {
      this.#isRecursive = true;
      return schema;
    }
    const { $ref: _, ...members } = schema;
    const siblings = this.#isDraft7 ? describe(members) : members;
    const inlined = this.#copy(target, [...open, ref]);
    if (Object.keys(siblings).every(keyword => DESCRIBING.has(keyword))) {
      return isJsonObject(inlined) ? { ...inlined, ...siblings } : inlined;
    }
    return { ...this.#copyMembers(siblings, open), allOf: [inlined] };
  }
}

/**
 * Puts what a local reference leads to in its place. One that leads back to
 * where it stands is left, and with it the definitions.
 */
export function inlineRefs(root: JsonObject): JsonObject {
  const text = JSON.stringify(root);
  if (!text.includes('"$ref"')) {
    return dropDefinitions(root);
  }
  try {
    return new Inliner(root).run();
  } catch (error) {
    if (error instanceof TooLarge) {
      return root;
    }
    throw error;
  }
}

/** Draft 7 ignores what else stands beside a reference. */
function describe(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => DESCRIBING.has(keyword)),
  );
}

function dropDefinitions(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => !DEFINITIONS.includes(key)),
  );
}

/** What a local JSON pointer leads to; `undefined` for anything else. */
export function resolveRef(
  root: JsonObject,
  ref: string,
): JsonValue | undefined {
  if (!ref.startsWith('#/')) {
    return undefined;
  }
  let value: JsonValue | undefined = root;
  for (const segment of parsePointer(decode(ref.slice(1)))) {
    value = step(value, segment);
  }
  return value;
}

function step(
  value: JsonValue | undefined,
  segment: string,
): JsonValue | undefined {
  if (Array.isArray(value)) {
    return value[Number(segment)];
  }
  return isJsonObject(value) && Object.hasOwn(value, segment)
    ? value[segment]
    : undefined;
}

function decode(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}

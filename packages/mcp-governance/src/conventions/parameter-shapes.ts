import { canonicalJson, compareText, createFingerprint } from '../model/digest';
import { isJsonObject } from '../model/documentReader';
import { JsonObject, JsonValue } from '../model/json';
import { parsePointer } from '../model/pointer';
import { Snapshot } from '../model/snapshot/types';
import { listParameters } from './tool-parameters';

/** A parameter of a server's tools with one of its shapes. @public */
export interface ParameterShape {
  parameter: string;
  /**
   * 16 hexadecimal digits: of all that its schema says of a value, and
   * nothing that it says to a reader.
   */
  shape: string;
}

const PROSE = new Set(['title', 'description', 'examples', 'default']);

/** Keywords whose members have names of the author's choice. */
const NAMED = new Set([
  '$defs',
  'definitions',
  'dependentSchemas',
  'patternProperties',
  'properties',
]);

/** Keywords that hold values instead of schemas. */
const VALUES = new Set(['const', 'enum']);

/** Keywords whose lists say the same in any order. */
const UNORDERED = new Set([
  'allOf',
  'anyOf',
  'enum',
  'oneOf',
  'required',
  'type',
]);

/** So many references in a row are followed; each may lead a schema deep. */
const MAX_REFERENCES = 8;

/** Reads the shapes of one tool's schemas; references point into its root. */
class ShapeReader {
  readonly #root: JsonValue;
  readonly #shapes = new Map<string, string>();
  #depth = 0;

  constructor(root: JsonValue) {
    this.#root = root;
  }

  shapeOf(schema: JsonObject): string {
    const { $ref, ...rest } = this.#strip(schema);
    return typeof $ref === 'string' && Object.keys(rest).length === 0
      ? $ref
      : createFingerprint({ $ref, ...rest });
  }

  #strip(schema: JsonObject): JsonObject {
    return Object.fromEntries(
      Object.entries(schema)
        .filter(([keyword]) => !PROSE.has(keyword))
        .map(([keyword, value]) => [keyword, this.#read(keyword, value)]),
    );
  }

  #read(keyword: string, value: JsonValue): JsonValue {
    if (keyword === '$ref' && typeof value === 'string') {
      return this.#follow(value);
    }
    if (NAMED.has(keyword) && isJsonObject(value)) {
      const members = Object.entries(value);
      return Object.fromEntries(
        members.map(([name, member]) => [name, this.#readSchema(member)]),
      );
    }
    if (Array.isArray(value)) {
      const items = VALUES.has(keyword)
        ? value
        : value.map(item => this.#readSchema(item));
      return UNORDERED.has(keyword) ? sortItems(items) : items;
    }
    return VALUES.has(keyword) ? value : this.#readSchema(value);
  }

  #readSchema(value: JsonValue): JsonValue {
    return isJsonObject(value) ? this.#strip(value) : value;
  }

  /** A schema elsewhere in the tool, by its shape; any other by its name. */
  #follow(reference: string): string {
    const target = reference.startsWith('#')
      ? find(this.#root, parsePointer(reference.slice(1)))
      : undefined;
    if (!isJsonObject(target) || this.#depth >= MAX_REFERENCES) {
      return reference;
    }
    const known = this.#shapes.get(reference);
    if (known !== undefined) {
      return known;
    }
    // Until its shape is known, a reference back to it is its name.
    this.#shapes.set(reference, reference);
    this.#depth += 1;
    const shape = this.shapeOf(target);
    this.#depth -= 1;
    this.#shapes.set(reference, shape);
    return shape;
  }
}

function sortItems(items: JsonValue[]): JsonValue[] {
  return items
    .map(item => ({ item, text: canonicalJson(item) }))
    .sort((left, right) => compareText(left.text, right.text))
    .map(({ item }) => item);
}

function find(root: JsonValue, path: string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((value, key) => {
    if (Array.isArray(value)) {
      return value[Number(key)];
    }
    return isJsonObject(value) && Object.hasOwn(value, key)
      ? value[key]
      : undefined;
  }, root);
}

/**
 * Lists the parameters of a server's tools, each with every shape that one of
 * the tools gives it.
 *
 * @public
 */
export function listParameterShapes(
  snapshot: Snapshot | undefined,
): ParameterShape[] {
  const shapes = new Map<string, Set<string>>();
  for (const tool of snapshot?.tools ?? []) {
    const reader = new ShapeReader(tool.inputSchema ?? {});
    for (const { name, schema } of listParameters(tool)) {
      const known = shapes.get(name) ?? new Set();
      shapes.set(name, known.add(reader.shapeOf(schema)));
    }
  }
  return [...shapes].flatMap(([parameter, known]) =>
    [...known].sort(compareText).map(shape => ({ parameter, shape })),
  );
}

import { JsonObject, JsonValue } from 'mcp-governance';
import { getOwn, isJsonObject, resolveSchema } from './resolveSchema';
import { toLiteral, toTypeWords } from './toTypeWords';

const MAX_FIELDS = 200;
const MAX_VARIANTS = 8;

/** What unfolds below a field. */
export interface NestedSchema {
  /** `each item`, `option 2`; absent for the field's own properties. */
  label?: string;
  schema: JsonObject;
}

/** One parameter, as the table shows it. */
export interface SchemaField {
  name: string;
  type: string;
  required: boolean;
  defaultValue?: string;
  description?: string;
  nested: NestedSchema[];
}

/** The parameters of an object schema. */
export interface SchemaFields {
  fields: SchemaField[];
  /** How many more there are than the table can show. */
  omitted: number;
}

function toObjectSchemas(
  schema: JsonValue | undefined,
  root: JsonObject,
): JsonObject[] {
  const resolved = resolveSchema(schema, root);
  if (resolved.kind !== 'object') {
    return [];
  }
  const all = getOwn(resolved.schema, 'allOf');
  const parts = Array.isArray(all) ? all.slice(0, MAX_VARIANTS) : [];
  return [
    resolved.schema,
    ...parts.flatMap(part => {
      const each = resolveSchema(part, root);
      return each.kind === 'object' ? [each.schema] : [];
    }),
  ];
}

function hasProperties(schema: JsonValue, root: JsonObject): boolean {
  return toObjectSchemas(schema, root).some(each => {
    const properties = getOwn(each, 'properties');
    return isJsonObject(properties) && Object.keys(properties).length > 0;
  });
}

function toNestedCandidates(schema: JsonObject): NestedSchema[] {
  const found: NestedSchema[] = [{ schema }];
  const add = (label: string, value: JsonValue | undefined) => {
    if (isJsonObject(value)) {
      found.push({ label, schema: value });
    }
  };
  add('each item', getOwn(schema, 'items'));
  add('each value', getOwn(schema, 'additionalProperties'));
  const variants = getOwn(schema, 'anyOf') ?? getOwn(schema, 'oneOf');
  if (Array.isArray(variants)) {
    variants
      .slice(0, MAX_VARIANTS)
      .forEach((variant, index) => add(`option ${index + 1}`, variant));
  }
  return found;
}

function toNested(schema: JsonObject, root: JsonObject): NestedSchema[] {
  return toNestedCandidates(schema).filter(candidate =>
    hasProperties(candidate.schema, root),
  );
}

function toField(
  name: string,
  schema: JsonValue,
  context: { root: JsonObject; required: ReadonlySet<JsonValue> },
): SchemaField {
  const resolved = resolveSchema(schema, context.root);
  const own = resolved.kind === 'object' ? resolved.schema : {};
  const description = getOwn(own, 'description');
  const defaultValue = getOwn(own, 'default');
  return {
    name,
    type: toTypeWords(schema, context.root),
    required: context.required.has(name),
    defaultValue:
      defaultValue === undefined ? undefined : toLiteral(defaultValue),
    description: typeof description === 'string' ? description : undefined,
    nested: toNested(own, context.root),
  };
}

/**
 * Lists the parameters of an object schema, its `allOf` parts included. Only
 * one level is read, so that a schema that refers to itself costs nothing.
 *
 * @param schema - any value at all
 * @param root - the document that references point into
 */
export function toSchemaFields(
  schema: JsonValue | undefined,
  root: JsonObject,
): SchemaFields {
  const properties = new Map<string, JsonValue>();
  const required = new Set<JsonValue>();
  for (const each of toObjectSchemas(schema, root)) {
    const named = getOwn(each, 'properties');
    if (isJsonObject(named)) {
      Object.entries(named).forEach(([name, value]) =>
        properties.set(name, value),
      );
    }
    const wanted = getOwn(each, 'required');
    if (Array.isArray(wanted)) {
      wanted.forEach(name => required.add(name));
    }
  }
  const context = { root, required };
  return {
    fields: [...properties]
      .slice(0, MAX_FIELDS)
      .map(([name, value]) => toField(name, value, context)),
    omitted: Math.max(0, properties.size - MAX_FIELDS),
  };
}

import { z } from 'zod';
import type { z as z3 } from 'zod/v3';

/** The version 3 of zod that the actions registry hands its callers. */
export type Zod3 = typeof z3;

/**
 * Writes a schema again in version 3 of zod, which is what the actions
 * registry takes: shape, descriptions and sizes, so that agents read them.
 * What version 3 cannot say of a text, the endpoint's own schema still checks.
 *
 * @throws TypeError where a construct is used that nobody has taught it
 */
export function toVersion3(schema: z.core.$ZodType, v3: Zod3): z3.ZodTypeAny {
  const written = write(schema, v3);
  const { description } = z.globalRegistry.get(schema) ?? {};
  return description === undefined ? written : written.describe(description);
}

/** Writes an object's schema again; unknown keys are refused or left out as before. */
export function toObject3(schema: z.ZodObject, v3: Zod3): z3.AnyZodObject {
  const shape = Object.fromEntries(
    Object.entries(schema.shape).map(([key, value]) => [
      key,
      toVersion3(value, v3),
    ]),
  );
  const isStrict = schema.def.catchall instanceof z.ZodNever;
  return isStrict ? v3.object(shape).strict() : v3.object(shape);
}

function write(schema: z.core.$ZodType, v3: Zod3): z3.ZodTypeAny {
  const inner = (each: z.core.$ZodType) => toVersion3(each, v3);
  if (schema instanceof z.ZodOptional) {
    return inner(schema.unwrap()).optional();
  }
  if (schema instanceof z.ZodNullable) {
    return inner(schema.unwrap()).nullable();
  }
  if (schema instanceof z.ZodObject) {
    return toObject3(schema, v3);
  }
  if (schema instanceof z.ZodArray) {
    return v3.array(inner(schema.element));
  }
  if (schema instanceof z.ZodRecord) {
    return v3.record(inner(schema.valueType));
  }
  if (schema instanceof z.ZodUnion) {
    return writeUnion(schema.options.map(inner), v3);
  }
  return writeLeaf(schema, v3);
}

function writeUnion(
  [first, second, ...rest]: z3.ZodTypeAny[],
  v3: Zod3,
): z3.ZodTypeAny {
  return second === undefined ? first : v3.union([first, second, ...rest]);
}

function writeLeaf(schema: z.core.$ZodType, v3: Zod3): z3.ZodTypeAny {
  if (schema instanceof z.ZodString) {
    return writeText(schema, v3);
  }
  if (schema instanceof z.ZodNumber) {
    return writeNumber(schema, v3);
  }
  if (schema instanceof z.ZodBoolean) {
    return v3.boolean();
  }
  if (schema instanceof z.ZodEnum) {
    return writeChoice(schema.options.map(String), v3);
  }
  if (schema instanceof z.ZodLiteral) {
    const values = [...schema.values].map(value => v3.literal(value));
    return writeUnion(values, v3);
  }
  // Any JSON, which refers to itself.
  if (schema instanceof z.ZodLazy || schema instanceof z.ZodUnknown) {
    return v3.unknown();
  }
  throw new TypeError(`Nothing is said here of ${schema._zod.def.type}`);
}

function writeChoice([first, ...rest]: string[], v3: Zod3): z3.ZodTypeAny {
  return v3.enum([first, ...rest]);
}

function writeText({ minLength, maxLength }: z.ZodString, v3: Zod3) {
  const text = minLength === null ? v3.string() : v3.string().min(minLength);
  return maxLength === null ? text : text.max(maxLength);
}

function writeNumber(schema: z.ZodNumber, v3: Zod3): z3.ZodTypeAny {
  const { minValue, maxValue } = schema;
  const number = schema.format === 'safeint' ? v3.number().int() : v3.number();
  const isBound = (value: number | null): value is number =>
    value !== null && Number.isSafeInteger(value) && isOwn(value);
  const from = isBound(minValue) ? number.min(minValue) : number;
  return isBound(maxValue) ? from.max(maxValue) : from;
}

/** Integers are bounded by what a number can hold, which says nothing. */
function isOwn(value: number): boolean {
  return Math.abs(value) !== Number.MAX_SAFE_INTEGER;
}

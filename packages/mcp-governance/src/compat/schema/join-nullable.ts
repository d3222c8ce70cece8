import { isJsonObject } from '../../model/documentReader';
import { JsonObject, JsonValue } from '../../model/json';

/**
 * `anyOf` of a schema of one type and of null, as a schema of both types. Only
 * where that says the same: keywords for other types ignore null.
 */
export function joinNullable(schema: JsonObject): JsonObject {
  const { anyOf, ...others } = schema;
  const branches = Array.isArray(anyOf) ? anyOf : [];
  const value = branches.find(branch => !isNull(branch));
  const isJoinable =
    branches.length === 2 &&
    branches.some(isNull) &&
    isJsonObject(value) &&
    typeof value.type === 'string' &&
    !hasOtherAssertions(value) &&
    Object.keys(others).every(keyword => !Object.hasOwn(value, keyword));
  return isJoinable ? { ...others, ...admitNull(value) } : schema;
}

function isNull(branch: JsonValue): boolean {
  return (
    isJsonObject(branch) &&
    branch.type === 'null' &&
    Object.keys(branch).length === 1
  );
}

/** Keywords that would judge null as well. */
function hasOtherAssertions(schema: JsonObject): boolean {
  return ['anyOf', 'oneOf', 'allOf', 'not', 'if', '$ref', '$dynamicRef'].some(
    keyword => Object.hasOwn(schema, keyword),
  );
}

function admitNull(schema: JsonObject): JsonObject {
  const { type, enum: values } = schema;
  return {
    ...schema,
    type: ['null', type].sort(),
    ...(Array.isArray(values) && {
      enum: values.includes(null) ? values : [...values, null],
    }),
  };
}

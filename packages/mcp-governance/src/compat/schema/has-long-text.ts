import { isJsonObject } from '../../model/documentReader';
import { JsonObject, JsonValue } from '../../model/json';
import { walkSchemas } from '../../model/snapshot/schemaKeywords';

/** Inclusion looks at texts letter by letter; one longer than this is not asked about. */
const MAX_TEXT = 10_000;

/** Why a schema with such a text is undecided. */
export const LONG_TEXT = `a text of more than ${MAX_TEXT} characters`;

/** Keywords that hold texts, or names, that inclusion looks at. */
const ASSERTED = [
  'const',
  'enum',
  'pattern',
  'properties',
  'patternProperties',
  'required',
];

/** Whether a schema asserts something of a text that is too long to look at. */
export function hasLongText(root: JsonObject): boolean {
  return [...walkSchemas(root)].some(({ schema }) =>
    ASSERTED.some(keyword => {
      const value = Object.hasOwn(schema, keyword) ? schema[keyword] : null;
      const isMap = keyword.endsWith('roperties');
      return isMap && isJsonObject(value)
        ? Object.keys(value).some(isLong)
        : holdsLong(value);
    }),
  );
}

function holdsLong(value: JsonValue): boolean {
  if (Array.isArray(value)) {
    return value.some(holdsLong);
  }
  return isJsonObject(value)
    ? Object.entries(value).some(
        ([key, each]) => isLong(key) || holdsLong(each),
      )
    : typeof value === 'string' && isLong(value);
}

function isLong(text: string): boolean {
  return text.length > MAX_TEXT;
}

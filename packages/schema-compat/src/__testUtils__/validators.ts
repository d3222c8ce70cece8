import {
  registerSchema,
  unregisterSchema,
  validate,
} from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/draft-07';
import Ajv7 from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { isObject, JsonValue } from '../json/json';

/** Whether a value is valid; undefined where the validator refuses the schema. */
export type Validate = (value: JsonValue) => boolean | undefined;

const options = {
  strict: false,
  logger: false,
  validateSchema: false,
} as const;

function isOld(schema: unknown): boolean {
  return isObject(schema) && String(schema.$schema).includes('draft-07');
}

/** Ajv, in the dialect of the schema. */
export function ajvFor(schema: JsonValue): Validate {
  const ajv = isOld(schema) ? new Ajv7(options) : new Ajv2020(options);
  try {
    addFormats(ajv);
    const compiled = ajv.compile(
      typeof schema === 'boolean' || isObject(schema) ? schema : {},
    );
    return value => {
      try {
        return compiled(value) === true;
      } catch {
        return undefined;
      }
    };
  } catch {
    return () => undefined;
  }
}

let number = 0;

/** Hyperjump, in the dialect of the schema; 2020-12 where it names none. */
export async function isValidForHyperjump(
  schema: JsonValue,
  value: JsonValue,
): Promise<boolean | undefined> {
  number += 1;
  const id = `https://schemas.test/${number}`;
  const text = JSON.stringify(schema);
  try {
    registerSchema(
      JSON.parse(text),
      id,
      'https://json-schema.org/draft/2020-12/schema',
    );
    return (await validate(id, JSON.parse(JSON.stringify(value)))).valid;
  } catch {
    return undefined;
  } finally {
    unregisterSchema(id);
  }
}

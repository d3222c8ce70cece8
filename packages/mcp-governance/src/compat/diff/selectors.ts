import { isJsonObject } from '../../model/documentReader';
import { JsonObject, JsonValue } from '../../model/json';
import { Tool } from '../../model/snapshot/types';
import { splitWords } from '../../conventions/name-words';
import { normalizeSchema } from '../schema/normalize-schema';

/** Parameters that tell which of several things a tool shall do. */
const NAMES = /^(?:method|action|operation|mode|command|op)$/i;

/** Options that only the description lists: numbered, or with a bullet. */
const LISTED = /^\s*(?:\d+[.)]|[-*•])\s*[`'"]?([A-Za-z][\w-]*)/gm;

/** A parameter that tells which of several things a tool shall do. */
export interface Selector {
  parameter: string;
  /** Words of each value. */
  values: string[][];
}

/** The selectors of a tool, with the values that it lists. */
export function listSelectors({ inputSchema }: Tool): Selector[] {
  const { properties } = normalizeSchema(inputSchema ?? {});
  return Object.entries(isJsonObject(properties) ? properties : {}).flatMap(
    ([parameter, schema]) => {
      const values =
        NAMES.test(parameter) && isJsonObject(schema) ? valuesOf(schema) : [];
      return values.length < 2
        ? []
        : [{ parameter, values: values.map(toWords) }];
    },
  );
}

function valuesOf({ enum: values, description }: JsonObject): string[] {
  if (Array.isArray(values)) {
    return values.filter(isText);
  }
  return typeof description === 'string'
    ? [...description.matchAll(LISTED)].map(([, value]) => value)
    : [];
}

function isText(value: JsonValue): value is string {
  return typeof value === 'string';
}

/** Singular, so that `list_issues` is about the `issue`. */
export function toWords(name: string): string[] {
  return splitWords(name).map(word =>
    word.length > 3 ? word.replace(/(?<!s)s$/, '') : word,
  );
}

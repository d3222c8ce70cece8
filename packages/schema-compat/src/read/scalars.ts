import { Literal, typeBits, TRUE } from '../graph/nodes';
import { isJson, own } from '../json/json';
import { Reading } from './reader';
import { countAt, numberAt } from './values';

function typeBit(name: unknown): number | undefined {
  switch (name) {
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'array':
    case 'object':
      return typeBits[name];
    case 'integer':
      return typeBits.number;
    default:
      return undefined;
  }
}

/** The types. */
export function readType(reading: Reading): Literal[] {
  const { schema, reader, graph, frame } = reading;
  const value = own(schema, 'type');
  if (value === undefined) return [];
  const names: unknown[] = Array.isArray(value) ? value : [value];
  const bits = names.map(typeBit);
  if (names.length === 0 || bits.includes(undefined)) {
    return [reader.invalid(frame, 'type names JSON types', 'type')];
  }
  const mask = bits.reduce<number>((sum, bit) => sum | (bit ?? 0), 0);
  const onlyWhole = names.includes('integer') && !names.includes('number');
  return [graph.type(mask), onlyWhole ? graph.multiple(1) : TRUE];
}

/** `enum` and `const`. */
export function readValues({
  schema,
  reader,
  graph,
  frame,
}: Reading): Literal[] {
  const literals: Literal[] = [];
  const list = own(schema, 'enum');
  if (list !== undefined) {
    if (Array.isArray(list) && list.every(item => isJson(item))) {
      literals.push(graph.enumeration(list));
    } else reader.invalid(frame, 'enum is a list of JSON values', 'enum');
  }
  const only = own(schema, 'const');
  if (only !== undefined) {
    if (isJson(only)) literals.push(graph.enumeration([only]));
    else reader.invalid(frame, 'const is a JSON value', 'const');
  }
  return literals;
}

const limits = [
  ['minimum', 'min', false],
  ['maximum', 'max', false],
  ['exclusiveMinimum', 'min', true],
  ['exclusiveMaximum', 'max', true],
] as const;

/** Keywords on numbers. */
export function readNumbers(reading: Reading): Literal[] {
  const { graph, reader, frame } = reading;
  const literals: Literal[] = [];
  for (const [keyword, side, exclusive] of limits) {
    const value = numberAt(reading, keyword);
    if (value !== undefined) {
      literals.push(graph.bound(side, value, exclusive));
    }
  }
  const of = numberAt(reading, 'multipleOf');
  if (of !== undefined) {
    if (of > 0) literals.push(graph.multiple(of));
    else reader.invalid(frame, 'multipleOf is above zero', 'multipleOf');
  }
  return literals;
}

/** Keywords on strings. */
export function readStrings(reading: Reading): Literal[] {
  const { graph, reader, frame, schema } = reading;
  const literals: Literal[] = [];
  const min = countAt(reading, 'minLength');
  const max = countAt(reading, 'maxLength');
  if (min !== undefined) literals.push(graph.size('string', 'min', min));
  if (max !== undefined) literals.push(graph.size('string', 'max', max));
  const pattern = own(schema, 'pattern');
  if (typeof pattern === 'string') literals.push(graph.pattern(pattern));
  else if (pattern !== undefined) {
    reader.invalid(frame, 'pattern is a string', 'pattern');
  }
  const format = own(schema, 'format');
  if (format !== undefined && typeof format !== 'string') {
    reader.invalid(frame, 'format is a string', 'format');
  }
  if (typeof format === 'string' && reader.context.limits.formatAssertion) {
    literals.push(graph.format(format));
  }
  return literals;
}

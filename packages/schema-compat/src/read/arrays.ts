import { Literal } from '../graph/nodes';
import { own } from '../json/json';
import { Reading } from './reader';
import { countAt, has, listAt, readChild, readClosed } from './values';

/** The keywords that hold the first items and the rest, by dialect and form. */
export function tupleKeywords({ schema, reader }: Reading): {
  readonly prefix?: string;
  readonly rest: string;
} {
  if (reader.document.dialect === '2020-12') {
    return { prefix: 'prefixItems', rest: 'items' };
  }
  return Array.isArray(own(schema, 'items'))
    ? { prefix: 'items', rest: 'additionalItems' }
    : { rest: 'items' };
}

/** Keywords on items by their index. */
export function readItems(reading: Reading): Literal[] {
  const { graph, schema } = reading;
  const { prefix, rest } = tupleKeywords(reading);
  const literals: Literal[] = [];
  let length = 0;
  const list = prefix === undefined ? undefined : own(schema, prefix);
  if (prefix !== undefined && !(Array.isArray(list) && list.length === 0)) {
    length = listAt(reading, prefix);
    for (let i = 0; i < length; i += 1) {
      literals.push(graph.at(i, readChild(reading, [prefix, i], 1)));
    }
  }
  if (has(reading, rest)) {
    literals.push(graph.from(length, readChild(reading, [rest], 1)));
  }
  return literals;
}

/** `contains` and how often. */
export function readContains(reading: Reading): Literal[] {
  const { graph, reader } = reading;
  const counted = reader.document.dialect === '2020-12';
  const min = (counted ? countAt(reading, 'minContains') : undefined) ?? 1;
  const max = counted ? countAt(reading, 'maxContains') : undefined;
  if (!has(reading, 'contains')) return [];
  const of =
    max === undefined
      ? readChild(reading, ['contains'], 1)
      : readClosed(reading, ['contains'], 1);
  const literals = [isArrayThen(reading, graph.contains(min, of))];
  if (max !== undefined) {
    literals.push(isArrayThen(reading, graph.contains(max + 1, of) ^ 1));
  }
  return literals;
}

/** A negated literal also says that the value is an array: take that back. */
function isArrayThen({ graph }: Reading, literal: Literal): Literal {
  return graph.any([graph.not('array'), literal]);
}

/** Keywords on the length, and that items differ. */
export function readLengths(reading: Reading): Literal[] {
  const { graph, schema, reader, frame } = reading;
  const min = countAt(reading, 'minItems');
  const max = countAt(reading, 'maxItems');
  const unique = own(schema, 'uniqueItems');
  if (unique !== undefined && typeof unique !== 'boolean') {
    reader.invalid(frame, 'uniqueItems is true or false', 'uniqueItems');
  }
  return [
    ...(min === undefined ? [] : [graph.size('array', 'min', min)]),
    ...(max === undefined ? [] : [graph.size('array', 'max', max)]),
    ...(unique === true ? [graph.unique()] : []),
  ];
}

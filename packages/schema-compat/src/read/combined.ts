import { Literal, TRUE } from '../graph/nodes';
import { isClosedSomewhere } from './tolerant';
import { Reading } from './reader';
import { has, listAt, readChild, readClosed } from './values';

function readList(
  reading: Reading,
  keyword: string,
  readItem = readChild,
): Literal[] {
  const length = listAt(reading, keyword);
  const literals: Literal[] = [];
  for (let i = 0; i < length; i += 1) {
    literals.push(readItem(reading, [keyword, i], 0));
  }
  return literals;
}

function readOne(reading: Reading): Literal {
  const { graph, reader, frame } = reading;
  const length = frame.open ? listAt(reading, 'oneOf') : 0;
  const isOpened = Array.from({ length }, (_, i) =>
    reader.child(frame, ['oneOf', i], 0),
  ).some(branch => isClosedSomewhere(reader, branch));
  if (isOpened) return graph.any(readList(reading, 'oneOf'));
  return graph.one(readList(reading, 'oneOf', readClosed));
}

function readCondition(reading: Reading): Literal {
  if (!has(reading, 'if')) return TRUE;
  const branch = (keyword: string) =>
    has(reading, keyword) ? readChild(reading, [keyword], 0) : TRUE;
  return reading.graph.choose(
    readClosed(reading, ['if'], 0),
    branch('then'),
    branch('else'),
  );
}

/** Keywords that combine schemas at the same value. */
export function readCombined(reading: Reading): Literal[] {
  const { graph } = reading;
  const literals = has(reading, 'allOf') ? readList(reading, 'allOf') : [];
  literals.push(readCondition(reading));
  if (has(reading, 'anyOf'))
    literals.push(graph.any(readList(reading, 'anyOf')));
  if (has(reading, 'oneOf')) literals.push(readOne(reading));
  if (has(reading, 'not')) literals.push(readClosed(reading, ['not'], 0) ^ 1);
  return literals;
}

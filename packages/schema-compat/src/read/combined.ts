import { Literal, TRUE } from '../graph/nodes';
import { isClosedSomewhere } from './tolerant';
import { Reading } from './reader';
import { has, listAt, readChild, readClosed } from './values';

function readList(reading: Reading, keyword: string): Literal[] {
  return Array.from({ length: listAt(reading, keyword) }, (_, i) =>
    readChild(reading, [keyword, i], 0),
  );
}

function readOne(reading: Reading): Literal {
  const { graph, reader, frame } = reading;
  const length = listAt(reading, 'oneOf');
  const isOpened =
    frame.open &&
    Array.from({ length }, (_, i) => reader.child(frame, ['oneOf', i], 0)).some(
      branch => isClosedSomewhere(reader, branch),
    );
  if (isOpened) return graph.any(readList(reading, 'oneOf'));
  return graph.one(
    Array.from({ length }, (_, i) => readClosed(reading, ['oneOf', i], 0)),
  );
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
  const literals = [...readList(reading, 'allOf'), readCondition(reading)];
  if (has(reading, 'anyOf'))
    literals.push(graph.any(readList(reading, 'anyOf')));
  if (has(reading, 'oneOf')) literals.push(readOne(reading));
  if (has(reading, 'not')) literals.push(readClosed(reading, ['not'], 0) ^ 1);
  return literals;
}

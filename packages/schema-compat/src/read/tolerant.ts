import { isObject, own } from '../json/json';
import { Frame, Reader } from './reader';

const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'];
const maps = [
  'properties',
  'patternProperties',
  'dependentSchemas',
  'dependencies',
];
const singles = [
  'additionalProperties',
  'unevaluatedProperties',
  'items',
  'additionalItems',
  'unevaluatedItems',
  'then',
  'else',
];

function children(reader: Reader, frame: Frame): Frame[] {
  const { raw } = frame;
  if (!isObject(raw)) return [];
  const found: Frame[] = [];
  for (const keyword of singles) found.push(reader.child(frame, [keyword], 1));
  for (const keyword of lists) {
    const list = own(raw, keyword);
    if (Array.isArray(list)) {
      list.forEach((_, i) => found.push(reader.child(frame, [keyword, i], 1)));
    }
  }
  for (const keyword of maps) {
    const map = own(raw, keyword);
    if (isObject(map)) {
      Object.keys(map).forEach(name =>
        found.push(reader.child(frame, [keyword, name], 1)),
      );
    }
  }
  const targets = [
    reader.follow(frame, '$ref'),
    reader.follow(frame, '$dynamicRef'),
  ];
  return [...found, ...targets.flatMap(target => target ?? [])];
}

/** Whether a tolerant reader would open something in it, itself or below. */
export function isClosedSomewhere(reader: Reader, start: Frame): boolean {
  const seen = new Set<object>();
  const queue = [start];
  for (let frame = queue.pop(); frame; frame = queue.pop()) {
    const { raw } = frame;
    if (!isObject(raw) || seen.has(raw)) continue;
    seen.add(raw);
    if (own(raw, 'additionalProperties') === false) return true;
    if (own(raw, 'unevaluatedProperties') === false) return true;
    queue.push(...children(reader, frame));
  }
  return false;
}

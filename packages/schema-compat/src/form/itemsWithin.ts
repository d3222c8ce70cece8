import { own } from '../json/json';
import { Plain } from './plain';
import {
  isCounted,
  isWithin,
  readInside,
  schemaAt,
  schemasAt,
  Sides,
} from './within';

/** Whether what B asks of items holds for all of A. */
export function isItemsWithin(sides: Sides): boolean {
  const { a, b, comparison } = sides;
  const reading = readInside(sides);
  const isUnique =
    own(b, 'uniqueItems') !== true || own(a, 'uniqueItems') === true;
  if (!isUnique || !isCounted(sides, 'minItems', 'maxItems')) return false;
  const within = (x: Plain, y: Plain) =>
    isWithin(x, y, { comparison, reading });
  const [first, wanted] = [
    schemasAt(a, 'prefixItems'),
    schemasAt(b, 'prefixItems'),
  ];
  const rest = schemaAt(a, 'items') ?? true;
  const others = schemaAt(b, 'items') ?? true;
  return (
    wanted.every((schema, i) => within(first[i] ?? rest, schema)) &&
    first.slice(wanted.length).every(schema => within(schema, others)) &&
    within(rest, others)
  );
}

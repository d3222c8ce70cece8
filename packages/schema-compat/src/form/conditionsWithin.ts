import { isSame, own } from '../json/json';
import { mapAt, textsAt } from './membersWithin';
import { Plain } from './plain';
import { asWritten, isWithin, numberAt, schemaAt, Sides } from './within';

type Schema = Sides['a'];

/** Whether both have the same schemas there. */
function isAlike({ a, b }: Sides, keyword: string): boolean {
  return isSame(own(a, keyword), own(b, keyword));
}

function isIfWithin(sides: Sides): boolean {
  const { a, b, comparison, reading } = sides;
  if (own(b, 'if') === undefined) return true;
  const inner = { ...reading, declared: false };
  const branch = (keyword: string) =>
    isWithin(schemaAt(a, keyword) ?? true, schemaAt(b, keyword) ?? true, {
      comparison,
      reading: inner,
    });
  return isAlike(sides, 'if') && branch('then') && branch('else');
}

/** Whether what B asks of each name's company is asked by A too. */
function isDependentWithin(sides: Sides, keyword: string): boolean {
  const { a, b, comparison, reading } = sides;
  const inner = { ...reading, declared: false };
  const [given, wanted] = [mapAt(a, keyword), mapAt(b, keyword)];
  return Object.keys(wanted).every(name => {
    if (!Array.isArray(wanted[name])) {
      const schema: Plain = own(given, name) ?? true;
      return (
        !Array.isArray(schema) &&
        isWithin(schema, wanted[name], { comparison, reading: inner })
      );
    }
    const names = new Set(textsAt(given, name));
    return textsAt(wanted, name).every(other => names.has(other));
  });
}

function countsOf(schema: Schema): readonly [min: number, max: number] {
  const counts = own(schema, 'contains') !== undefined;
  const min = numberAt(schema, 'minContains') ?? 1;
  return counts
    ? [min, numberAt(schema, 'maxContains') ?? Infinity]
    : [0, Infinity];
}

function isContainsWithin(sides: Sides): boolean {
  const { a, b, comparison } = sides;
  const [wanted, limit] = countsOf(b);
  if (wanted === 0 && limit === Infinity) return true;
  const [least, most] = countsOf(a);
  if (least < wanted || most > limit) return false;
  const [of, other] = [schemaAt(a, 'contains'), schemaAt(b, 'contains')];
  if (of === undefined || other === undefined) return false;
  return limit === Infinity
    ? isWithin(of, other, { comparison, reading: asWritten })
    : isSame(of, other);
}

const evaluating = [
  'patternProperties',
  'additionalProperties',
  'prefixItems',
  'items',
  'contains',
  'minContains',
  'maxContains',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'dependentSchemas',
];

/** Whether the same members and items are left over on both sides, and treated alike. */
function isLeftWithin(sides: Sides): boolean {
  const { a, b } = sides;
  const left = ['unevaluatedProperties', 'unevaluatedItems'];
  if (left.every(keyword => own(b, keyword) === undefined)) return true;
  const names = (schema: Schema) =>
    Object.keys(mapAt(schema, 'properties')).sort();
  return (
    [...left, ...evaluating].every(keyword => isAlike(sides, keyword)) &&
    isSame(names(a), names(b))
  );
}

const dependent = ['dependentRequired', 'dependentSchemas', 'dependencies'];

/** Whether what B asks under conditions, or of what is left over, holds for all of A. */
export function isConditionWithin(sides: Sides): boolean {
  return (
    isIfWithin(sides) &&
    dependent.every(keyword => isDependentWithin(sides, keyword)) &&
    isContainsWithin(sides) &&
    isLeftWithin(sides)
  );
}

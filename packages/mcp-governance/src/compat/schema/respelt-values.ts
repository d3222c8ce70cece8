import { JsonValue } from '../../model/json';
import { SchemaEdit } from './types';

/** Whether some lost text of an enum came back in other letter case. */
export function isRespelt({ lost = [], gained = [] }: SchemaEdit): boolean {
  const texts = new Set(gained.map(toLower));
  return lost.some(
    value => typeof value === 'string' && texts.has(toLower(value)),
  );
}

function toLower(value: JsonValue): JsonValue {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

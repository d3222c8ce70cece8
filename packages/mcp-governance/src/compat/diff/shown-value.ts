import { JsonValue } from '../../model/json';
import { ChangePlace } from '../changes';

/** A value longer than this, as JSON, is not shown. */
const MAX_SHOWN = 2_000;

/** A place, with its value where that is not too large to show. */
export function placeWith(
  pointer: string,
  value: JsonValue | undefined,
): ChangePlace {
  const isShown =
    value !== undefined && JSON.stringify(value).length <= MAX_SHOWN;
  return { pointer, ...(isShown && { value }) };
}

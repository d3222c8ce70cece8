import { JsonValue } from '../json';
import { MAX_DEPTH } from '../text';

/** How many values one schema, or other free part of an entry, may have. @public */
export const MAX_PART_VALUES = 50_000;

/** Why a free part of a snapshot is not taken. */
export type PartExcess = 'tooDeep' | 'tooLarge';

/**
 * Whether a value is too deep or too large to be handled by functions that
 * recurse. Walks without recursion, and no further than the limits.
 */
export function findExcess(root: JsonValue): PartExcess | undefined {
  const waiting: { value: JsonValue; depth: number }[] = [
    { value: root, depth: 0 },
  ];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    count += 1;
    if (count + waiting.length > MAX_PART_VALUES) {
      return 'tooLarge';
    }
    if (typeof value === 'object' && value !== null) {
      if (depth >= MAX_DEPTH) {
        return 'tooDeep';
      }
      for (const member of Object.values(value)) {
        waiting.push({ value: member, depth: depth + 1 });
      }
    }
  }
  return undefined;
}

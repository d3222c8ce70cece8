import { CHECKS } from './generated/checks';
import { Check } from './types';

const BY_ID: ReadonlyMap<string, Check> = new Map(
  CHECKS.map(check => [check.id, check]),
);

/** The compatibility check of this id. @public */
export function findCheck(id: string): Check | undefined {
  return BY_ID.get(id);
}

/**
 * Whether two values have the same JSON text. Cheap, also in a process that has
 * just started, and true of most of what two versions have in common; false
 * says nothing.
 */
export function isWrittenAlike(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

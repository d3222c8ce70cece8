import type { ParseProblem } from '../problems';

export const SNAPSHOT_PROBLEMS = {} as const satisfies Record<
  string,
  ParseProblem
>;

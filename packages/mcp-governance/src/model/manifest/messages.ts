import type { ParseProblem } from '../problems';

export const MANIFEST_PROBLEMS = {} as const satisfies Record<
  string,
  ParseProblem
>;

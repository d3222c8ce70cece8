import { parse } from 'yaml';
import { Check, CompatFinding } from '../types';
import {
  compared,
  comparedInputs,
  comparedManifests,
  comparedOutputs,
} from './compared';

/** A fenced example of a check's page: two versions, and what is said of them. */
export interface CheckExample {
  /** The impact of what the check finds; `silent` where it finds nothing. */
  expected: string;
  /** What `before` and `after` are. */
  kind: string;
  text: string;
  title: string;
}

const FENCE =
  /^```(?:yaml|json) (silent|none|cosmetic|additive|risk|undecided|breaking) (\w+)\n([\s\S]*?)^```$/gm;

export function parseCheckExamples(page: string): CheckExample[] {
  return [...page.matchAll(FENCE)].map(([, expected, kind, text], index) => ({
    expected,
    kind,
    text,
    title: `example ${index + 1}, ${expected}`,
  }));
}

const RUNS: Record<string, typeof compared> = {
  snapshot: compared,
  input: comparedInputs,
  output: comparedOutputs,
  manifest: comparedManifests,
  tool: (check, before, after) =>
    compared(check, { tools: [before] }, { tools: [after] }),
};

/** What the check finds in the example. */
export function runExample(
  check: Check,
  { kind, text }: CheckExample,
): CompatFinding[] {
  const { before, after } = parse(text);
  return RUNS[kind](check, before, after);
}

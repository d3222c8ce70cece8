import { parse } from 'yaml';
import { Given } from './judge';

/** A fenced example of a rule's page. */
export interface Example {
  expected: 'correct' | 'incorrect';
  /** What the text is: a manifest, a tool… or a `server` with its context. */
  kind: string;
  text: string;
}

const FENCE = /^```(?:yaml|json) (correct|incorrect) (\w+)\n([\s\S]*?)^```$/gm;

export function parseExamples(page: string): Example[] {
  return [...page.matchAll(FENCE)].map(([, expected, kind, text]) => ({
    expected: expected === 'correct' ? 'correct' : 'incorrect',
    kind,
    text,
  }));
}

/** The server that an example describes. */
export function toGiven({ kind, text }: Example): Given {
  const value = parse(text);
  switch (kind) {
    case 'manifest':
      return { manifest: value };
    case 'governance':
      return { governance: value };
    case 'snapshot':
      return { snapshot: value };
    case 'tool':
      return { tools: [value] };
    case 'server':
      return value;
    default:
      throw new Error(`No example is a ${kind}`);
  }
}

import { parse } from 'yaml';
import { parseManifest } from '../../model/manifest';
import { parseSnapshot } from '../../model/snapshot';
import { createManifest, Given } from './judge';

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

/** The server that an example describes, as the parsers read it. */
export function toGiven(example: Example): Given {
  const given = readGiven(example);
  const manifest = parseManifest({
    file: 'server.json',
    text: JSON.stringify(createManifest(given.manifest, given.governance)),
  });
  const snapshot = parseSnapshot({
    file: 'snapshot.json',
    text: JSON.stringify(given.snapshot ?? { tools: given.tools ?? [] }),
  });
  if (!manifest.ok || !snapshot.ok) {
    throw new Error(`The example cannot be read: ${example.text}`);
  }
  const { parsed } = manifest.value;
  return {
    ...given,
    manifest: parsed.manifest,
    governance: parsed.governance,
    snapshot: snapshot.value.snapshot,
  };
}

function readGiven({ kind, text }: Example): Given {
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

import { FindingDocument } from '../model/finding';
import { parsePointer } from '../model/pointer';
import { toVisible } from './hidden-text';

/** Where a finding stands, in words that survive reordering. @public */
export interface FindingPlace {
  /** For example `tool:refund_invoice` or `remote:https://billing.acme.com/mcp`. */
  subject?: string;
  /** The way from the subject to the place, list items by name. */
  path: string[];
}

const SUBJECT_LISTS: Record<FindingDocument, Record<string, string>> = {
  snapshot: {
    tools: 'tool',
    prompts: 'prompt',
    resources: 'resource',
    resourceTemplates: 'resource-template',
  },
  manifest: { packages: 'package', remotes: 'remote' },
};

const IDENTITY_KEYS = ['uri', 'uriTemplate', 'url', 'identifier', 'name'];

const MAX_LABEL = 200;

/**
 * Names the place of a finding, so that its fingerprint outlives a moved
 * line or a reordered list.
 *
 * @param root - the document that the pointer leads into
 * @public
 */
export function locateFinding(
  document: FindingDocument,
  root: unknown,
  pointer: string,
): FindingPlace {
  const segments = parsePointer(pointer);
  const path = namePath(root, segments);
  const label = Object.hasOwn(SUBJECT_LISTS[document], segments[0] ?? '')
    ? SUBJECT_LISTS[document][segments[0]]
    : undefined;
  if (!label || path.length < 2) {
    return { path };
  }
  const name = toVisible(path[1].replace(/^=/, '')).slice(0, MAX_LABEL);
  return { subject: `${label}:${name}`, path: path.slice(2) };
}

/** Replaces each list index by `=` and the item's own name, if it has one. */
function namePath(root: unknown, segments: string[]): string[] {
  let node: unknown = root;
  return segments.map(segment => {
    const inList = Array.isArray(node);
    node = childOf(node, segment);
    const identity = inList ? identityOf(node) : undefined;
    return identity === undefined ? segment : `=${identity}`;
  });
}

function childOf(node: unknown, segment: string): unknown {
  return typeof node === 'object' &&
    node !== null &&
    Object.hasOwn(node, segment)
    ? Reflect.get(node, segment)
    : undefined;
}

function identityOf(node: unknown): string | undefined {
  if (typeof node === 'string') {
    return node;
  }
  for (const key of IDENTITY_KEYS) {
    const value = childOf(node, key);
    if (typeof value === 'string' && value !== '') {
      return value;
    }
  }
  return undefined;
}

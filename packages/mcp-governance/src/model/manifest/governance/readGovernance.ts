import type { z } from 'zod';
import {
  DocumentReader,
  ReadNode,
  isJsonObject,
  kindOf,
} from '../../documentReader';
import { JsonObject, JsonValue } from '../../json';
import { createPointer, parsePointer } from '../../pointer';
import type { ParseProblemId } from '../../problems';
import { Governance } from '../types';
import { pruneValue } from './prune';
import { governanceSchema } from './schema';
import { reportUnknownKeys } from './unknownKeys';
import { CHECK_PROBLEMS } from './values';

type Issue = z.core.$ZodIssue;

/** Each round removes what the one before it laid bare. */
const MAX_ROUNDS = 5;

/**
 * Reads the governance block: single fields that are wrong are left out and
 * reported, unknown ones are kept and reported.
 */
export function readGovernance(
  reader: DocumentReader,
  node: ReadNode,
): Governance | undefined {
  if (!isJsonObject(node.value)) {
    reader.report('governance-not-object', node, {
      actual: kindOf(node.value),
    });
    return undefined;
  }
  const removed = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const pruned = pruneValue(node.value, removed);
    const result = governanceSchema.safeParse(pruned.value);
    if (result.success) {
      addPlaces(reader, node, pruned.moved);
      reportUnknownKeys(reader, node, pruned.value);
      return result.data;
    }
    for (const issue of result.error.issues) {
      const pointer = createPointer(issue.path.map(String));
      const source = pruned.sourceOf(pointer);
      removeFaulty(reader, { block: node, issue, source, removed });
    }
  }
  return undefined;
}

function addPlaces(
  reader: DocumentReader,
  node: ReadNode,
  moved: [pointer: string, source: string][],
): void {
  for (const [pointer, source] of moved) {
    reader.places.add(node.pointer + pointer, node.source + source);
  }
}

interface Faulty {
  block: ReadNode;
  issue: Issue;
  /** Where the trouble stands in the block. */
  source: string;
  /** Pointers into the block, of all that is left out. */
  removed: Set<string>;
}

function removeFaulty(reader: DocumentReader, faulty: Faulty): void {
  const { block, issue, source, removed } = faulty;
  const path = parsePointer(source);
  const value = valueAt(block.value, path);
  const isMissing = value === undefined;
  const target = isMissing ? createPointer(path.slice(0, -1)) : source;
  if (removed.has(target)) {
    return;
  }
  removed.add(target);
  const { problem, data } = describeIssue(issue, isMissing);
  const at = {
    value: null,
    pointer: block.pointer + target,
    source: block.source + target,
  };
  reader.report(problem, at, {
    field: path.join('.'),
    ...(isMissing && { part: path.slice(0, -1).join('.') }),
    ...data,
  });
}

function describeIssue(
  issue: Issue,
  isMissing: boolean,
): { problem: ParseProblemId; data: JsonObject } {
  const named = CHECK_PROBLEMS.find(id => id === issue.message);
  if (named) {
    return { problem: named, data: {} };
  }
  if (isMissing) {
    return { problem: 'governance-missing', data: {} };
  }
  switch (issue.code) {
    case 'too_big':
    case 'too_small':
      return { problem: 'governance-length', data: {} };
    case 'invalid_value':
      return {
        problem: 'governance-value',
        data: { allowed: issue.values.map(String) },
      };
    case 'invalid_type':
      return { problem: 'governance-type', data: { expected: issue.expected } };
    default:
      return describeUnion(issue);
  }
}

/** A text of a union failed as text, anything else for its type. */
function describeUnion(issue: Issue): {
  problem: ParseProblemId;
  data: JsonObject;
} {
  const inner = issue.code === 'invalid_union' ? issue.errors.flat() : [];
  const named = inner.flatMap(
    ({ message }) => CHECK_PROBLEMS.find(id => id === message) ?? [],
  );
  return named.length > 0
    ? { problem: named[0], data: {} }
    : { problem: 'governance-type', data: { expected: 'object' } };
}

function valueAt(value: JsonValue, path: string[]): JsonValue | undefined {
  let current: JsonValue | undefined = value;
  for (const segment of path) {
    if (Array.isArray(current)) {
      current = current[Number(segment)];
    } else if (isJsonObject(current) && Object.hasOwn(current, segment)) {
      current = current[segment];
    } else {
      return undefined;
    }
  }
  return current;
}

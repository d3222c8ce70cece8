import { JsonValue } from '@backstage/types';
import { ConfigProblem, nearestKey } from 'mcp-governance';
import { z } from 'zod';
import { listKeysBelow } from './findConfigKey';
import { createConfigProblem } from './configProblem';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong in `raw`, in the words of app-config. */
export function toSchemaProblems(
  error: z.ZodError,
  raw: JsonValue,
): ConfigProblem[] {
  return error.issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => describeUnknownKey(issue.path, key))
      : [createConfigProblem(issue.path, describeIssue(issue, raw))],
  );
}

function describeUnknownKey(
  path: readonly PropertyKey[],
  key: string,
): ConfigProblem {
  const known = listKeysBelow(path);
  const nearest = nearestKey(key, known);
  const fix = nearest
    ? `Did you mean "${nearest}"?`
    : `Remove it, or use one of ${known.join(', ')}.`;
  return createConfigProblem([...path, key], 'There is no such key', fix);
}

function describeIssue(issue: Issue, raw: JsonValue): string {
  const value = valueAt(raw, issue.path);
  if (value === undefined || value === null) {
    return 'Is missing';
  }
  if (issue.code === 'too_small') {
    return 'Is empty';
  }
  if (issue.code === 'custom' || issue.code === 'invalid_format') {
    return `${issue.message} (${render(value)})`;
  }
  return `Is ${kindOf(value)} (${render(value)})`;
}

function valueAt(raw: JsonValue, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key)
        ? Reflect.get(node, key)
        : undefined,
    raw,
  );
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  const kinds: Record<string, string> = {
    string: 'text',
    number: 'a number',
    boolean: 'a boolean',
    object: 'an object',
  };
  return kinds[typeof value] ?? typeof value;
}

function render(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 80 ? `${json.slice(0, 80)}…` : json;
}

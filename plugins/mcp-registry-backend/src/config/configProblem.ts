import { ConfigProblem } from 'mcp-governance';
import { findConfigKey } from './findConfigKey';

/** Where the registry's configuration stands in app-config. */
export const CONFIG_ROOT = 'mcpRegistry';

/** Path of a place below `mcpRegistry`, for example `mcpRegistry.sources.files[0].path`. */
export function toConfigPath(segments: readonly PropertyKey[]): string {
  return segments.reduce<string>(
    (path, segment) => path + toStep(segment),
    CONFIG_ROOT,
  );
}

function toStep(segment: PropertyKey): string {
  if (typeof segment === 'number') {
    return `[${segment}]`;
  }
  const key = String(segment);
  return /^[A-Za-z_][\w-]*$/.test(key) ? `.${key}` : `['${key}']`;
}

/**
 * A problem at a place below `mcpRegistry`.
 *
 * @param what - what is wrong, without a full stop
 * @param fix - how to fix it; by default, what the key's documentation says
 */
export function createConfigProblem(
  segments: readonly PropertyKey[],
  what: string,
  fix: string = findConfigKey(segments)?.fix ?? 'See docs/configuration.md.',
): ConfigProblem {
  return { path: toConfigPath(segments), message: `${what}. ${fix}` };
}

/** All problems in one text, a line each. */
export function renderConfigProblems(problems: ConfigProblem[]): string {
  const count =
    problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const lines = problems.map(({ path, message }) => `  - ${path}: ${message}`);
  return [`The configuration of the MCP registry has ${count}:`, ...lines].join(
    '\n',
  );
}

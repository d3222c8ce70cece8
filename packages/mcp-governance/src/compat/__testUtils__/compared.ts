import { JsonValue } from '../../model/json';
import { createSnapshot } from '../../model/snapshot';
import { parseManifest } from '../../model/manifest';
import { compareVersionsOf, DEFAULT_COMPATIBILITY_OPTIONS } from '../compare';
import {
  Check,
  ComparedVersion,
  CompatFinding,
  CompatibilityOptions,
} from '../types';

type Options = Partial<CompatibilityOptions>;

/** The older one, the newer one, and what an organization set. */
type Pair = [before: unknown, after: unknown, options?: Options];

/** What a check finds between two snapshots, given as plain data. */
export function compared(
  check: Check,
  ...[before, after, options = {}]: Pair
): CompatFinding[] {
  return runOne(
    check,
    { before: toSnapshot(before), after: toSnapshot(after) },
    options,
  );
}

/** What a check finds between two input schemas of the tool `t`. */
export function comparedInputs(
  check: Check,
  ...[before, after, options = {}]: Pair
): CompatFinding[] {
  return compared(
    check,
    toolOf({ inputSchema: before }),
    toolOf({ inputSchema: after }),
    options,
  );
}

/** What a check finds between two output schemas of the tool `t`. */
export function comparedOutputs(
  check: Check,
  ...[before, after, options = {}]: Pair
): CompatFinding[] {
  const withInput = (outputSchema: unknown) =>
    toolOf({ inputSchema: { type: 'object' }, outputSchema });
  return compared(check, withInput(before), withInput(after), options);
}

/** What a check finds between two manifests, given as plain data. */
export function comparedManifests(
  check: Check,
  ...[before, after, options = {}]: Pair
): CompatFinding[] {
  return runOne(
    check,
    { before: toManifest(before), after: toManifest(after) },
    options,
  );
}

/** @param raw - the text `unknown` where nothing is known of it */
export function toSnapshot(raw: unknown): ComparedVersion {
  if (raw === 'unknown') {
    return { snapshot: { known: false } };
  }
  const result = createSnapshot(toJson(raw));
  if (!result.ok) {
    throw new Error(`No snapshot: ${JSON.stringify(raw)}`);
  }
  return { snapshot: { known: true, value: result.value } };
}

export function toManifest(raw: unknown): ComparedVersion {
  const text = JSON.stringify({
    name: 'com.acme.payments/billing',
    description: 'Invoices and refunds.',
    version: '1.0.0',
    ...Object(raw),
  });
  const result = parseManifest({ file: 'server.json', text });
  if (!result.ok) {
    throw new Error(`No manifest: ${text}`);
  }
  const { parsed } = result.value;
  const empty = {
    tools: [],
    prompts: [],
    resources: [],
    resourceTemplates: [],
  };
  return { parsed, snapshot: { known: true, value: empty } };
}

function toolOf(tool: object): unknown {
  return { tools: [{ name: 't', ...tool }] };
}

function toJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value));
}

/** Without the fallbacks, unless the check is one: others than it may have a say. */
function runOne(
  check: Check,
  versions: { before: ComparedVersion; after: ComparedVersion },
  options: Options,
): CompatFinding[] {
  return compareVersionsOf(versions, {
    ...DEFAULT_COMPATIBILITY_OPTIONS,
    ...options,
  }).findings.filter(({ rule }) => rule === check.id);
}

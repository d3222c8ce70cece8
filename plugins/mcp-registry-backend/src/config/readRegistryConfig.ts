import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { ConfigProblem, createRuleset, Ruleset, Waiver } from 'mcp-governance';
import { checkDecisions } from './checkDecisions';
import { checkExternalAccess } from './checkExternalAccess';
import { findConfigKey } from './findConfigKey';
import { CONFIG_ROOT, renderConfigProblems } from './configProblem';
import { configSchema, RawRegistryConfig, RawWaiver } from './configSchema';
import { checkPublishers, readPublishers } from './readPublishers';
import { checkSources, readSources } from './readSources';
import { toSchemaProblems } from './schemaProblems';
import { ConfigEnvironment, RegistryApiConfig, RegistryConfig } from './types';

const DEFAULT_MANIFEST_BYTES = 1024 * 1024;
const DEFAULT_SNAPSHOT_BYTES = 8 * 1024 * 1024;

/**
 * Reads `mcpRegistry` of app-config, and looks at the subjects of
 * `backend.auth.externalAccess`.
 *
 * @throws InputError that lists everything wrong with it, each with its full
 * path and the way out
 */
export function readRegistryConfig(
  config: Config,
  environment: ConfigEnvironment,
): RegistryConfig {
  const raw = config.getOptional(CONFIG_ROOT) ?? {};
  const parsed = configSchema.safeParse(raw);
  const ruleset = readRuleset(raw);
  const problems = [
    ...(parsed.success
      ? checkAll(parsed.data, environment)
      : toSchemaProblems(parsed.error, raw)),
    ...ruleset.problems,
    ...checkExternalAccess(config),
  ];
  if (!parsed.success || !ruleset.value || problems.length > 0) {
    throw new InputError(renderConfigProblems(problems));
  }
  return toRegistryConfig(parsed.data, ruleset.value, environment);
}

function readRuleset(raw: JsonValue): {
  value?: Ruleset;
  problems: ConfigProblem[];
} {
  const conventions =
    typeof raw === 'object' && raw !== null && !Array.isArray(raw)
      ? raw.conventions
      : undefined;
  const result = createRuleset(conventions ?? undefined);
  return result.ok
    ? { value: result.ruleset, problems: [] }
    : { problems: result.problems.map(withFix) };
}

/** Writes the path as the others are, and adds the way out. */
function withFix({ path, message }: ConfigProblem): ConfigProblem {
  const steps = path.split('.').slice(1);
  const segments = steps.map(step =>
    /^\d+$/.test(step) ? Number(step) : step,
  );
  const fix = findConfigKey(segments)?.fix;
  return {
    path: path.replace(/\.(\d+)(?=\.|$)/g, '[$1]'),
    message: fix ? `${message} ${fix}` : message,
  };
}

function checkAll(
  raw: RawRegistryConfig,
  environment: ConfigEnvironment,
): ConfigProblem[] {
  const { sources, publishers, approvals, denials, allowlist } = raw;
  return [
    ...checkSources(sources, environment),
    ...checkPublishers(publishers ?? []),
    ...checkDecisions('approvals', approvals ?? []),
    ...checkDecisions('denials', denials ?? []),
    ...checkDecisions('allowlist', allowlist ?? []),
  ];
}

function toRegistryConfig(
  raw: RawRegistryConfig,
  ruleset: Ruleset,
  environment: ConfigEnvironment,
): RegistryConfig {
  const { organization, limits, publishers } = raw;
  return {
    ownNamespaces: organization?.namespaces ?? [],
    ruleset,
    limits: {
      manifestBytes: limits?.manifest ?? DEFAULT_MANIFEST_BYTES,
      snapshotBytes: limits?.snapshot ?? DEFAULT_SNAPSHOT_BYTES,
    },
    sources: readSources(raw.sources, environment),
    registryApi: readRegistryApi(raw.registryApi),
    search: { synonyms: raw.search?.synonyms ?? [] },
    publishers: readPublishers(publishers ?? []),
    approvals: raw.approvals ?? [],
    denials: raw.denials ?? [],
    allowlist: raw.allowlist ?? [],
    waivers: (raw.waivers ?? []).map(toWaiver),
  };
}

function readRegistryApi({
  enabled = true,
  anonymous = false,
  minimumTrust = 'registered',
  lifecycles,
}: NonNullable<RawRegistryConfig['registryApi']> = {}): RegistryApiConfig {
  return {
    ...{ enabled, anonymous, minimumTrust },
    ...(lifecycles && { lifecycles }),
  };
}

function toWaiver({ by, until, ...rest }: RawWaiver): Waiver {
  const { server, fingerprint, reason } = rest;
  return {
    ...(server !== undefined && { server }),
    fingerprint,
    reason,
    grantedBy: by,
    ...(until !== undefined && { expires: until }),
  };
}

import { resolve } from 'node:path';
import { HumanDuration } from '@backstage/types';
import { ConfigProblem } from 'mcp-governance';
import { createConfigProblem, toConfigPath } from './configProblem';
import { RawSchedule, RawSources } from './configSchema';
import { ConfigEnvironment, RegistryConfig, SourceSchedule } from './types';

const DEFAULT_INCLUDE = ['**/server.json', '**/server.yaml', '**/server.yml'];

function minutes(frequency: number, timeout: number): SourceSchedule {
  return { frequency: { minutes: frequency }, timeout: { minutes: timeout } };
}

function withDefaults(
  raw: RawSchedule,
  defaults: SourceSchedule,
): SourceSchedule {
  const frequency: HumanDuration = raw?.frequency ?? defaults.frequency;
  return { frequency, timeout: raw?.timeout ?? defaults.timeout };
}

/** Fills in what app-config leaves out, and makes paths absolute. */
export function readSources(
  raw: RawSources | undefined,
  { rootDirectory }: ConfigEnvironment,
): RegistryConfig['sources'] {
  const { files = [], urls = [], catalog } = raw ?? {};
  return {
    files: files.map(({ id, path, include, schedule }) => ({
      id,
      path: resolve(rootDirectory, path),
      include: include ?? DEFAULT_INCLUDE,
      schedule: withDefaults(schedule, minutes(5, 2)),
    })),
    urls: urls.map(({ id, target, schedule }) => ({
      id,
      target,
      schedule: withDefaults(schedule, minutes(30, 10)),
    })),
    ...(catalog?.enabled !== false && {
      catalog: { schedule: withDefaults(catalog?.schedule, minutes(5, 10)) },
    }),
  };
}

const filesInProduction = createConfigProblem(
  ['sources', 'files'],
  'Local files are not read while NODE_ENV is production',
  'Use mcpRegistry.sources.urls or publish from CI, or set mcpRegistry.sources.allowFilesInProduction to true.',
);

/** What is wrong with sources that are well-formed one by one. */
export function checkSources(
  raw: RawSources | undefined,
  environment: ConfigEnvironment,
): ConfigProblem[] {
  return [
    ...checkIds(raw),
    ...(isRefused(raw, environment) ? [filesInProduction] : []),
  ];
}

function isRefused(
  raw: RawSources | undefined,
  { nodeEnv }: ConfigEnvironment,
): boolean {
  return (
    nodeEnv === 'production' &&
    Boolean(raw?.files?.length) &&
    !raw?.allowFilesInProduction
  );
}

function checkIds(raw: RawSources | undefined): ConfigProblem[] {
  const seen = new Map<string, string>();
  const places = (['files', 'urls'] as const).flatMap(list =>
    (raw?.[list] ?? []).map((source, index) => ({
      id: source.id,
      path: ['sources', list, index, 'id'],
    })),
  );
  return places.flatMap(({ id, path }) => {
    const first = seen.get(id);
    seen.set(id, first ?? toConfigPath(path));
    return first === undefined
      ? []
      : [
          createConfigProblem(
            path,
            `"${id}" is the id at ${first} already`,
            'Give each source an id of its own.',
          ),
        ];
  });
}
